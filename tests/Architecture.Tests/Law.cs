namespace Firstline.Architecture.Tests;

/// <summary>A thing that a rule does not apply to, and why.</summary>
internal sealed record Excepted(string What, string Why);

/// <summary>Holds findings against a rule's own list of exceptions.</summary>
internal static class Law
{
    /// <summary>Fails for a finding that is not excepted, and for an exception that nothing needs any more.</summary>
    public static void Holds(IEnumerable<string> findings, params Excepted[] exceptions)
    {
        exceptions.ShouldAllBe(exception => exception.Why.Length > 0);
        List<string> found = [.. findings.Distinct().Order(StringComparer.Ordinal)];
        found.Except(exceptions.Select(exception => exception.What)).ShouldBeEmpty("These break the rule.");
        exceptions.Select(exception => exception.What).Except(found).ShouldBeEmpty("These exceptions are no longer needed; remove them.");
    }
}
