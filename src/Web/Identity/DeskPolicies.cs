namespace Firstline.Web.Identity;

/// <summary>What a caller must be allowed to do.</summary>
public static class DeskPolicies
{
    /// <summary>May watch and read.</summary>
    public const string Read = "desk.read";

    /// <summary>May read and change.</summary>
    public const string Write = "desk.write";

    /// <summary>May read where the request only reads, and change where it changes; an endpoint that <see cref="OnlyReads"/> is read whatever its method.</summary>
    public const string ByMethod = "desk.by-method";

    /// <summary>The claim that says what a caller may do: <c>read</c> or <c>write</c>.</summary>
    internal const string Scope = "desk.scope";
}
