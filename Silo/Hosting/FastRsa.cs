using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Soliguide.Silo.Hosting;

/// <summary>
/// Has OpenSSL sign by AVX2 where that is faster. On processors with ADX it takes another way, which is the better one for Intel's; on an AMD
/// EPYC with both, an RSA-2048 signature took 1.00 ms by ADX and 0.65 ms by AVX2. Keys and signatures are the same. Whoever sets
/// <c>OPENSSL_ia32cap</c> themselves is left alone, and so are processors with IFMA, for which OpenSSL has a still faster way.
/// </summary>
internal static class FastRsa
{
    private const string Variable = "OPENSSL_ia32cap";
    private const int Adx = 1 << 19;
    private const int Ifma = 1 << 21;

    /// <summary>Call this before anything else: OpenSSL reads its variable when it is loaded.</summary>
    public static void Prefer()
    {
        if (OperatingSystem.IsLinux() && IsAmdWithoutIfma() && Environment.GetEnvironmentVariable(Variable) is null)
        {
            // .NET keeps variables to itself that are set through it. A library that cannot be found or a refusal costs speed alone.
            _ = SetVariable(Variable, $":~0x{Adx:x}", overwrite: 0);
        }
    }

    private static bool IsAmdWithoutIfma()
    {
        if (!Avx2.X64.IsSupported)
        {
            return false;
        }

        var (most, begin, end, middle) = X86Base.CpuId(0, 0);
        if (most < 7 || (begin, middle, end) != (Octets("Auth"), Octets("enti"), Octets("cAMD")))
        {
            return false;
        }

        var features = X86Base.CpuId(7, 0).Ebx;
        return (features & Adx) != 0 && (features & Ifma) == 0;
    }

    private static int Octets(string four) => BitConverter.ToInt32([.. four.Select(c => (byte)c)]);

    [DllImport("libc", EntryPoint = "setenv", BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetVariable(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value, int overwrite);
}
