namespace Firstline.Silo.Commands;

/// <summary>A desk that a command talks to, as any API client would.</summary>
internal interface IDesk : IAsyncDisposable
{
    /// <summary>Its root.</summary>
    Uri Address { get; }

    /// <summary>A key that may write.</summary>
    string Key { get; }
}
