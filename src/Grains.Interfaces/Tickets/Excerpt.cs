namespace Firstline.Grains.Interfaces.Tickets;

/// <summary>A place in a conversation that says what was searched.</summary>
/// <param name="Version">The version of the fact that said it; its place on the timeline.</param>
/// <param name="Internal">Whether it is for the desk alone.</param>
/// <param name="Text">Plain text around the place, on one line; whoever shows it as HTML escapes it.</param>
/// <param name="Marks">Where in it the words are.</param>
[GenerateSerializer, Immutable, Alias("ticket.excerpt")]
public sealed record Excerpt(
    [property: Id(0)] long Version, [property: Id(1)] bool Internal, [property: Id(2)] string Text, [property: Id(3)] IReadOnlyList<ExcerptMark> Marks);

/// <summary>A stretch of an excerpt's text.</summary>
[GenerateSerializer, Immutable, Alias("ticket.excerpt-mark")]
public sealed record ExcerptMark([property: Id(0)] int At, [property: Id(1)] int Length);
