using Firstline.Storage.ReadModels.Search;
using Microsoft.Data.Sqlite;

namespace Firstline.Storage.Sqlite;

/// <summary>What scripts ask of the code, so that rows from before come to the very form in which newer ones are written.</summary>
internal static class ScriptFunctions
{
    public static void Register(SqliteConnection connection)
    {
        connection.CreateFunction("folded", (string? text) => FoldedText.Of(text ?? ""), isDeterministic: true);
        connection.CreateFunction("amount_of", (string? text) => text is null ? null : FieldForm.Amount(text), isDeterministic: true);
        connection.CreateFunction("ticks_of", (string? text) => text is null ? null : FieldForm.At(text)?.UtcTicks, isDeterministic: true);
    }
}
