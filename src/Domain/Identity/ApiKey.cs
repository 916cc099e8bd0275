using System.Diagnostics;
using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Identity;

/// <summary>What a key may be used for.</summary>
[GenerateSerializer, Alias("api-key.scope")]
public enum KeyScope
{
    /// <summary>May watch and read.</summary>
    Read,

    /// <summary>May read and change.</summary>
    Write,
}

/// <summary>An API key as the fold of its events. The secret itself is never kept, only its SHA-256.</summary>
internal abstract record ApiKey
{
    private ApiKey()
    {
    }

    /// <summary>An id under which no key was made.</summary>
    internal sealed record Unknown : ApiKey;

    /// <summary>A key that was made.</summary>
    internal sealed record Issued(string Name, string SecretHash, KeyScope Scope, bool Revoked) : ApiKey;

    /// <summary>The key after one more fact.</summary>
    public static ApiKey Evolve(ApiKey key, ApiKeyEvent fact) => (key, fact) switch
    {
        (Unknown, ApiKeyEvent.Issued issued) => new Issued(issued.Name, issued.SecretHash, issued.Scope, false),
        (Issued known, ApiKeyEvent.Revoked) => known with { Revoked = true },
        _ => throw new UnreachableException($"{fact} is not folded."),
    };

    /// <summary>Issuing the same key again and revoking it twice are harmless.</summary>
    public static Decision<ApiKeyEvent> Decide(ApiKey key, ApiKeyCommand command) => (key, command) switch
    {
        (Unknown, IssueApiKey issue) => new ApiKeyEvent.Issued(issue.Name, issue.SecretHash, issue.Scope),
        (Issued known, IssueApiKey issue) when known.SecretHash == issue.SecretHash => Decision<ApiKeyEvent>.Nothing,
        (Issued, IssueApiKey) => ApiKeyRefusal.Taken.Because("A key with this prefix exists."),
        (Issued { Revoked: false }, RevokeApiKey) => new ApiKeyEvent.Revoked(),
        (Issued, RevokeApiKey) => Decision<ApiKeyEvent>.Nothing,
        (Unknown, _) => ApiKeyRefusal.Unknown.Because("No such key."),
        _ => throw new UnreachableException($"{command.GetType().Name} is not decided."),
    };
}

/// <summary>Something that happened to an API key. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("api-key.event")]
public abstract record ApiKeyEvent
{
    private ApiKeyEvent()
    {
    }

    /// <summary>A program got a key.</summary>
    [GenerateSerializer, Immutable, Alias("api-key.issued.1")]
    public sealed record Issued([property: Id(0)] string Name, [property: Id(1)] string SecretHash, [property: Id(2)] KeyScope Scope) : ApiKeyEvent;

    /// <summary>The key opens nothing any more.</summary>
    [GenerateSerializer, Immutable, Alias("api-key.revoked.1")]
    public sealed record Revoked : ApiKeyEvent;
}

/// <summary>What may be asked of an API key.</summary>
[GenerateSerializer, Immutable, Alias("api-key.command")]
public abstract record ApiKeyCommand;

/// <summary>Keeps a key by the SHA-256 of its secret, in lower-case hex.</summary>
[GenerateSerializer, Immutable, Alias("api-key.issue")]
public sealed record IssueApiKey([property: Id(0)] string Name, [property: Id(1)] string SecretHash, [property: Id(2)] KeyScope Scope) : ApiKeyCommand;

/// <summary>Ends a key.</summary>
[GenerateSerializer, Immutable, Alias("api-key.revoke")]
public sealed record RevokeApiKey : ApiKeyCommand;

/// <summary>Why an API key may refuse.</summary>
public static class ApiKeyRefusal
{
    /// <summary>No key has this id.</summary>
    public static readonly RefusalCode Unknown = new("api-key.unknown", RefusalKind.NotFound, "No key has this prefix.");

    /// <summary>The prefix is in use.</summary>
    public static readonly RefusalCode Taken = new("api-key.taken", RefusalKind.NotNow, "A key with this prefix exists; make another.");
}
