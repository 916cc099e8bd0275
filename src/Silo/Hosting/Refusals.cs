using System.Net.Sockets;
using Firstline.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Firstline.Silo.Hosting;

/// <summary>Turns what goes wrong at start into a sentence.</summary>
internal static class Refusals
{
    /// <summary>The refusal behind a failure, or null when it is not one that a person can mend.</summary>
    public static DeskRefused? Explain(Exception failure, DeskOptions options) => failure switch
    {
        DeskRefused refused => refused,
        StorageRefused refused => new DeskRefused(refused.Message, refused),
        OptionsValidationException invalid => new DeskRefused(string.Join(" ", invalid.Failures), invalid),
        AddressInUseException => InUse(options, failure),
        IOException { InnerException: AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } } => InUse(options, failure),
        SocketException { SocketErrorCode: SocketError.AccessDenied } => new DeskRefused($"Not allowed to listen on {options.Urls}.", failure),
        AggregateException { InnerExceptions: [var only] } => Explain(only, options),
        { InnerException: StorageRefused inner } => Explain(inner, options),
        _ => null,
    };

    private static DeskRefused InUse(DeskOptions options, Exception failure) =>
        new(Addresses.Sentence(options.Urls), failure);
}
