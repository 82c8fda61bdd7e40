using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Kiosk.Engines.Natives;

/// <summary>The instruction sets that natives/whisper builds for, and which of them this processor has.</summary>
internal static partial class InstructionSets
{
    // Bits of AT_HWCAP on 64-bit ARM, from the kernel's arch/arm64/include/uapi/asm/hwcap.h.
    private const int HardwareCapabilities = 16;
    private const nuint HalfFloatArithmetic = 1 << 10;
    private const nuint DotProduct = 1 << 20;

    /// <summary>Names of the sets that can run here, best first.</summary>
    public static IReadOnlyList<string> Supported { get; } = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => [.. X64()],
        Architecture.Arm64 => [.. Arm64()],
        _ => [],
    };

    private static IEnumerable<string> X64()
    {
        if (Avx512F.IsSupported && Avx512BW.VL.IsSupported && Avx512DQ.VL.IsSupported && Avx512CD.VL.IsSupported && HasVnni())
        {
            yield return "x86-64-v4";
        }

        if (Avx2.IsSupported && Bmi2.IsSupported && Fma.IsSupported && Lzcnt.IsSupported)
        {
            yield return "x86-64-v3";
        }

        if (Sse42.IsSupported && Popcnt.IsSupported)
        {
            yield return "x86-64-v2";
        }
    }

    private static IEnumerable<string> Arm64()
    {
        const nuint needed = HalfFloatArithmetic | DotProduct;
        if ((AuxiliaryValue(HardwareCapabilities) & needed) == needed)
        {
            yield return "cortex-a76";
        }

        yield return "armv8-a";
    }

    // AVX512_VNNI: CPUID leaf 7, subleaf 0, ECX bit 11 (Intel SDM volume 2A).
    private static bool HasVnni() => (X86Base.CpuId(7, 0).Ecx & (1 << 11)) != 0;

    [LibraryImport("libc", EntryPoint = "getauxval")]
    private static partial nuint AuxiliaryValue(nuint type);
}
