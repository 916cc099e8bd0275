namespace Firstline.Web.Identity;

/// <summary>Marks an endpoint that changes nothing although its method could: a question too long for a query. A key that may only read may ask it; a wallboard's cookie may not.</summary>
internal sealed class OnlyReads
{
    private OnlyReads()
    {
    }

    /// <summary>The mark, to be put on the endpoint as metadata.</summary>
    public static OnlyReads Mark { get; } = new();

    /// <summary>Whether the endpoint of a request is marked.</summary>
    public static bool Holds(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<OnlyReads>() is not null;
}
