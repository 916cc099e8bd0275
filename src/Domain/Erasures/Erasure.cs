using System.Diagnostics;
using System.Text.Json.Serialization;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Erasures;

/// <summary>The erasure of one person as the fold of its events. It knows whom it erases only until that is done.</summary>
internal abstract record Erasure
{
    private Erasure()
    {
    }

    /// <summary>Nobody asked for it.</summary>
    internal sealed record Unknown : Erasure;

    /// <summary>Asked for; it cannot be taken back.</summary>
    internal sealed record Known(
        CustomerId Customer, Person Person, DateTimeOffset AskedAt, long After = 0, int Tickets = 0, int Texts = 0, int Contacts = 0,
        DateTimeOffset? ShreddedAt = null, DateTimeOffset? CompletedAt = null, bool Compacted = false) : Erasure
    {
        /// <summary>Where it stands.</summary>
        [JsonIgnore]
        public ErasureStage Stage => CompletedAt is not null ? ErasureStage.Completed : ShreddedAt is not null ? ErasureStage.Sweeping : ErasureStage.Running;
    }

    /// <summary>The erasure after one more fact.</summary>
    public static Erasure Evolve(Erasure erasure, ErasureEvent fact, DateTimeOffset at) => (erasure, fact) switch
    {
        (Unknown, ErasureEvent.Asked asked) => new Known(asked.Customer, asked.Person, at),
        (Known known, ErasureEvent.Advanced advanced) => known with
        {
            After = advanced.After, Tickets = known.Tickets + advanced.Tickets, Texts = known.Texts + advanced.Texts,
        },
        (Known known, ErasureEvent.Shredded shredded) => known with { Person = Person.Nobody, Contacts = shredded.Contacts, ShreddedAt = at },
        (Known known, ErasureEvent.Completed completed) => known with { CompletedAt = at, Compacted = completed.Compacted },
        _ => throw new UnreachableException($"{fact} is not folded."),
    };
}
