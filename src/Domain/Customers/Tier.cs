using Orleans;

namespace Firstline.Domain.Customers;

/// <summary>The support tier that a customer bought.</summary>
[GenerateSerializer, Alias("customer.tier")]
public enum Tier
{
    /// <summary>Business hours.</summary>
    Standard,

    /// <summary>Extended business hours and faster answers.</summary>
    Premium,

    /// <summary>Round the clock.</summary>
    Enterprise,
}
