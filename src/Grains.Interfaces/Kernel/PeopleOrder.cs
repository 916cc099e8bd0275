namespace Firstline.Grains.Interfaces.Kernel;

/// <summary>In which order lists of customers and of agents go.</summary>
[GenerateSerializer, Alias("desk.people-order")]
public enum PeopleOrder
{
    /// <summary>By id.</summary>
    Id,

    /// <summary>By name in any case, then by id.</summary>
    Name,
}
