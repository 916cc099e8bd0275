namespace Firstline.Client.Live;

/// <summary>How far a bulk job is.</summary>
/// <param name="Topic">The topic of the job.</param>
/// <param name="Id">Its id.</param>
/// <param name="Version">Rises with each step; the newest counts.</param>
/// <param name="State">running, ended, cancelled, undoing or undone.</param>
/// <param name="Tickets">How many tickets it means.</param>
/// <param name="Run">What it came to so far.</param>
/// <param name="Undo">What putting back came to so far; null until somebody asked for it.</param>
/// <param name="At">When it came so far.</param>
public sealed record BulkMoved(string Topic, string Id, long Version, string State, int Tickets, BulkTally Run, BulkTally? Undo, DateTimeOffset At);

/// <summary>A walk over the tickets of a job, in numbers. Which ones failed is to be read from the job.</summary>
public sealed record BulkTally(int Done, int Skipped, int Failed);
