using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Erasures;

/// <summary>A person at a customer; a name, an address, or both.</summary>
/// <param name="Customer">The customer's id.</param>
/// <param name="Name">The name, as contacts and tickets have it.</param>
/// <param name="Email">The e-mail address.</param>
public sealed record ErasurePerson(string Customer, string? Name = null, string? Email = null);

/// <summary>A person to be erased for good.</summary>
/// <param name="Customer">The customer's id.</param>
/// <param name="Confirm">The word erase: it cannot be taken back.</param>
/// <param name="Name">The name, as contacts and tickets have it.</param>
/// <param name="Email">The e-mail address.</param>
public sealed record ErasureRequest(string Customer, [property: AllowedValues("erase")] string Confirm, string? Name = null, string? Email = null);

/// <summary>What an erasure would do; nothing was changed.</summary>
/// <param name="Name">The name that it goes by.</param>
/// <param name="Email">The address that it goes by.</param>
/// <param name="Tickets">The person's own tickets, of which the whole conversation goes.</param>
/// <param name="OtherTickets">Tickets of others, of which goes what the person wrote.</param>
/// <param name="Texts">Messages and notes that go.</param>
/// <param name="Contacts">Contacts of the customer that go.</param>
/// <param name="Numbers">The first 100 of the tickets.</param>
/// <param name="Complete">False when the customer has more than 10,000 tickets, so that some were not looked at; an erasure looks at all.</param>
public sealed record ErasurePreview(
    string Name, string Email, int Tickets, int OtherTickets, int Texts, int Contacts, IReadOnlyList<string> Numbers, bool Complete);

/// <summary>The erasure of a person, as it stands. Whom it erases is not told.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Customer">The customer's id.</param>
/// <param name="Stage">running through the tickets, sweeping the files, or completed: no trace is left.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="CompletedAt">When no trace was left.</param>
/// <param name="Tickets">Tickets that told about the person.</param>
/// <param name="Texts">Messages and notes that went.</param>
/// <param name="Contacts">Contacts that went.</param>
/// <param name="Compacted">Whether the database file was written anew at the end.</param>
public sealed record Erasure(
    Guid Id,
    long Version,
    string Customer,
    [property: AllowedValues("running", "sweeping", "completed")] string Stage,
    DateTimeOffset AskedAt,
    DateTimeOffset? CompletedAt,
    int Tickets,
    int Texts,
    int Contacts,
    bool Compacted);
