using Orleans;

namespace Firstline.Domain.Kernel;

/// <summary>A person as texts may name them: by name, by e-mail address, or by both as <c>Name &lt;address&gt;</c>; case does not matter.</summary>
/// <param name="Name">The name; may be empty.</param>
/// <param name="Email">The address; may be empty.</param>
[GenerateSerializer, Immutable, Alias("desk.person")]
public sealed record Person([property: Id(0)] string Name, [property: Id(1)] string Email)
{
    /// <summary>What stands where something about an erased person was.</summary>
    public const string Erased = "[erased]";

    /// <summary>Somebody who was erased.</summary>
    public static Person Nobody { get; } = new(Erased, Erased);

    /// <summary>Whether a text names this person and nobody else.</summary>
    public bool IsCalled(string text)
    {
        var called = text.Trim();
        return Same(called, Name) || Same(called, Email) || (Email.Length > 0 && called.EndsWith($"<{Email}>", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether somebody with this name and address is this person. An address tells; without one on both sides, the name does.</summary>
    public bool Is(string name, string email) => email.Length > 0 && Email.Length > 0 ? Same(email.Trim(), Email) : Same(name.Trim(), Name);

    private static bool Same(string text, string known) => known.Length > 0 && text.Equals(known, StringComparison.OrdinalIgnoreCase);
}
