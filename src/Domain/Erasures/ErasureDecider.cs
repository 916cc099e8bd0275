using Firstline.Domain.Kernel;

namespace Firstline.Domain.Erasures;

/// <summary>What may happen to an erasure, and when not.</summary>
internal static class ErasureDecider
{
    private const int Longest = 200;

    /// <summary>Asks for it.</summary>
    public static Decision<ErasureEvent> Ask(Erasure erasure, CustomerId customer, Person person) => erasure is Erasure.Known
        ? ErasureRefusal.Taken.Because("An erasure with this id exists.")
        : Broken(person) is { } refusal ? refusal : new ErasureEvent.Asked(customer, person);

    /// <summary>Why nobody can be meant.</summary>
    public static Refusal? Broken(Person person) => person switch
    {
        { Name.Length: 0, Email.Length: 0 } => ErasureRefusal.Nobody.Because("Give a name, an e-mail address, or both.", "name"),
        { Name.Length: > Longest } => ErasureRefusal.Nobody.Because($"name has at most {Longest} characters.", "name"),
        { Email.Length: > Longest } => ErasureRefusal.Nobody.Because($"email has at most {Longest} characters.", "email"),
        _ when person.IsCalled(Person.Erased) => ErasureRefusal.Nobody.Because($"{Person.Erased} stands for people who were erased already.", "name"),
        _ => null,
    };
}
