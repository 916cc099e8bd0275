namespace Firstline.Web.Identity;

/// <summary>A key for this process and the console commands beside it: may change things, is never stored and dies with the process.</summary>
public sealed class LocalKey
{
    internal const string Prefix = "localkey";

    internal ApiToken Token { get; } = ApiToken.Make(Prefix);

    /// <summary>The key.</summary>
    public string Value => Token.ToString();
}
