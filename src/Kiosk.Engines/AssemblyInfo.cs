using System.Runtime.CompilerServices;

// Only blittable types cross to native code: what stands in a declaration is what the engine receives.
[assembly: DisableRuntimeMarshalling]
