using System.Text.Json;
using System.Text.Json.Nodes;
using Firstline.Domain.Kernel;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.EventLog;

/// <summary>Erases what facts tell about a person, inside the transaction of the append that says so. What a fact is made of otherwise is never touched.</summary>
internal static class Shredder
{
    /// <exception cref="InvalidOperationException">A fact is not of the append's entity, or a rewritten one differs in more than what it tells about persons.</exception>
    public static void Shred(Session session, PreparedAppend prepared)
    {
        if (prepared.Append.Shredding is not { } shredding)
        {
            return;
        }

        var (kind, id) = (prepared.Append.Kind, prepared.Append.Id);
        foreach (var (position, written) in prepared.Rewritten)
        {
            var (alias, json) = session.First("ReadFact", row => (row.GetString(0), row.GetString(1)), ("pos", position), ("kind", kind), ("id", id));
            var personal = JsonNode.Parse(written.Personal ?? "{}")!.AsObject();
            var stays = JsonNode.Parse(json ?? "{}")!.AsObject();
            var moves = personal.Count(part => stays.Remove(part.Key));
            if (alias != written.Alias || !JsonNode.DeepEquals(stays, JsonNode.Parse(written.Json)))
            {
                throw new InvalidOperationException($"The fact at {position} would change in more than what it tells about persons.");
            }

            if (moves > 0)
            {
                session.Run("MovePersonalOut", ("data", written.Json), ("pos", position));
            }

            session.Run("KeepPersonal", ("pos", position), ("data", personal.ToJsonString()));
        }

        foreach (var position in shredding.Actors)
        {
            session.Run("ForgetActor", ("name", Person.Erased), ("pos", position), ("kind", kind), ("id", id));
        }

        if (shredding.Contents.Count > 0)
        {
            session.Run("ForgetPieces", ("facts", JsonSerializer.Serialize(shredding.Facts)), ("id", id));
            session.Run("DeleteContents", ("ids", JsonSerializer.Serialize(shredding.Contents)));
        }
    }
}
