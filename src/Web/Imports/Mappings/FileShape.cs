namespace Firstline.Web.Imports.Mappings;

/// <summary>How a file is written.</summary>
/// <param name="Json">JSON instead of CSV.</param>
/// <param name="Separator">What stands between the fields of CSV; found out when null.</param>
/// <param name="Latin">Latin-1 instead of UTF-8.</param>
/// <param name="Guarded">Cells that a spreadsheet could take for a formula have an apostrophe before them, which is taken off.</param>
internal sealed record FileShape(bool Json, char? Separator = null, bool Latin = false, bool Guarded = false);
