using Firstline.Domain.Kernel;

namespace Firstline.Domain.Erasures;

/// <summary>Why an erasure may be refused.</summary>
public static class ErasureRefusal
{
    /// <summary>No erasure has this id.</summary>
    public static readonly RefusalCode Unknown = new("erasure.unknown", RefusalKind.NotFound, "No erasure has this id.");

    /// <summary>The person is not named.</summary>
    public static readonly RefusalCode Nobody = new(
        "erasure.nobody", RefusalKind.Invalid, "A person needs a name or an e-mail address, of at most 200 characters each.");

    /// <summary>The id has another erasure.</summary>
    public static readonly RefusalCode Taken = new("erasure.taken", RefusalKind.NotNow, "An erasure with this id was asked for already.");
}
