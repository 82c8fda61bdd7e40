using Microsoft.Win32.SafeHandles;

namespace Kiosk.Engines.Posix;

/// <summary>Takes records of one size that a device gives.</summary>
internal delegate void RecordHandler(ReadOnlySpan<byte> record);

/// <summary>Reads a device that gives records of one size. It blocks, on a thread of its own, and stops at once when asked.</summary>
internal static unsafe class DeviceRecords
{
    private const int RecordsAtOnce = 16;

    /// <returns>The open device, or null when it can't be opened.</returns>
    public static SafeFileHandle? TryOpen(string path)
    {
        var descriptor = PosixNative.Open(path, PosixNative.OpenReadWrite | PosixNative.OpenNonBlocking | PosixNative.OpenCloseOnExec);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <returns>A task that ends when the device ends or is pulled out, or when cancelled.</returns>
    public static Task RunAsync(SafeFileHandle device, int recordLength, RecordHandler take, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(() => Run(device, recordLength, take, cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static void Run(SafeFileHandle device, int recordLength, RecordHandler take, CancellationToken cancellationToken)
    {
        using var wake = new SafeFileHandle(PosixNative.EventDescriptor(0, PosixNative.EventCloseOnExec), ownsHandle: true);
        using var registered = cancellationToken.Register(() => Wake(wake));
        var buffer = new byte[recordLength * RecordsAtOnce];
        var descriptors = stackalloc PollDescriptor[2];
        descriptors[0] = new PollDescriptor { Descriptor = (int)device.DangerousGetHandle(), Events = PosixNative.PollIn };
        descriptors[1] = new PollDescriptor { Descriptor = (int)wake.DangerousGetHandle(), Events = PosixNative.PollIn };
        while (!cancellationToken.IsCancellationRequested)
        {
            // An interrupted call is no reason to stop.
            if (PosixNative.Poll(descriptors, 2, -1) > 0 && descriptors[0].Happened != 0 && !TryRead(device, buffer, recordLength, take))
            {
                return;
            }
        }
    }

    /// <returns>False when the device has no more to give.</returns>
    private static bool TryRead(SafeFileHandle device, byte[] buffer, int recordLength, RecordHandler take)
    {
        nint read;
        fixed (byte* first = buffer)
        {
            read = PosixNative.Read(device, first, (nuint)buffer.Length);
        }

        for (var at = 0; at + recordLength <= read; at += recordLength)
        {
            take(buffer.AsSpan(at, recordLength));
        }

        return read > 0;
    }

    private static void Wake(SafeFileHandle wake)
    {
        var one = 1UL;
        _ = PosixNative.Write(wake, (byte*)&one, sizeof(ulong));
    }
}
