using Spectre.Console;
using Spectre.Console.Rendering;

namespace Firstline.Silo.Commands;

/// <summary>How many of something a second, in a progress bar.</summary>
internal sealed class RateColumn(string what) : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Speed is { } speed ? $"{speed:N0} {what}/s" : $"- {what}/s", new Style(Color.Grey));

    public override int? GetColumnWidth(RenderOptions options) => what.Length + 10;
}
