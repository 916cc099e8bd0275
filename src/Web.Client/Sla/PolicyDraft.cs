using Firstline.Client;
using Firstline.Client.Sla;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Sla;

/// <summary>
/// An edit of the SLA policy before it is published: what was read, what it became, what the desk says of it. It lives as long as the
/// page, so that one can look elsewhere meanwhile; nothing reaches the desk before <see cref="Publish"/>.
/// </summary>
public sealed class PolicyDraft(DeskSession session, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);
    private CancellationTokenSource? _checking;

    /// <summary>Something to draw anew.</summary>
    public event Action? Changed;

    /// <summary>The version in force that is edited; null until it is loaded.</summary>
    public PolicyDocument? Base { get; private set; }

    /// <summary>What it is to become.</summary>
    public PolicyDocument? Document { get; private set; }

    /// <summary>Why it could not be read.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>What is wrong with the draft, as the desk says.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>What the draft would do to open tickets; null while it is not known, or not sound.</summary>
    public PolicyPreview? Preview { get; private set; }

    /// <summary>Whether the desk is being asked about the draft.</summary>
    public bool Checking { get; private set; }

    /// <summary>Whether a publication is on its way.</summary>
    public bool Publishing { get; private set; }

    /// <summary>Who published meanwhile, when the draft could not be.</summary>
    public PolicyEdition? Overtaken { get; private set; }

    /// <summary>How far open tickets follow the version that was just published; null when none was.</summary>
    public PolicyDocument? Published { get; private set; }

    /// <summary>What the draft changes, in words.</summary>
    public IReadOnlyList<string> Edits { get; private set; } = [];

    /// <summary>Whether it may be edited: it is loaded, and there is a key.</summary>
    public bool Editable => session.Unlocked && Document is not null && !Publishing;

    /// <summary>Whether it differs from what is in force.</summary>
    public bool Edited => Edits.Count > 0;

    /// <summary>Reads the policy in force, unless a draft is there already.</summary>
    public async Task Load(bool anew = false)
    {
        if (Document is not null && !anew)
        {
            return;
        }

        try
        {
            (Base, Failure) = (await session.Desk.Policy(), null);
            Become(Base);
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            Failure = failure;
        }

        Changed?.Invoke();
    }

    /// <summary>Edits the draft; the desk is asked about it half a second after the last edit.</summary>
    public void Edit(Func<PolicyDocument, PolicyDocument> edit)
    {
        if (Editable)
        {
            Document = edit(Document!);
            Reconsider();
        }
    }

    /// <summary>Goes on from another version, or from an older draft.</summary>
    public void GoOnFrom(PolicyDocument document) => Edit(_ => document);

    /// <summary>Drops every edit.</summary>
    public void Discard()
    {
        Become(Base!);
        Changed?.Invoke();
    }

    /// <summary>Faults of the draft at a field, or also below it.</summary>
    public IEnumerable<FieldError> Faults(string field, bool below = false) => AllFaults.Where(fault =>
        fault.Field == field || (below && fault.Field.StartsWith(field, StringComparison.Ordinal) && fault.Field[field.Length] is '.' or '['));

    /// <summary>Every fault of the draft.</summary>
    public IReadOnlyList<FieldError> AllFaults => Problem is null ? [] : Problem.Errors ?? [new FieldError(Problem.Field ?? "", Problem.Detail ?? Problem.Title)];

    /// <summary>Asks the desk about the draft now: is it sound, and what would it do?</summary>
    public async Task Check(CancellationToken stop = default)
    {
        Checking = true;
        Changed?.Invoke();
        try
        {
            (Preview, Problem) = (await session.Desk.PreviewPolicy(Document!, stop), null);
        }
        catch (DeskProblem refused)
        {
            (Preview, Problem) = (null, refused.Problem);
        }
        catch (HttpRequestException)
        {
            Preview = null;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        Checking = false;
        Changed?.Invoke();
    }

    /// <summary>Puts the draft in force, unless somebody else published meanwhile; then follows open tickets until all go by it.</summary>
    public async Task Publish(string note)
    {
        (Publishing, Overtaken) = (true, null);
        Changed?.Invoke();
        try
        {
            var published = await session.Desk.PutPolicy(Document! with { Note = note.Length == 0 ? null : note }, Base!.Version);
            (Base, Published) = (published, published);
            Become(published);
            _ = Follow();
        }
        catch (DeskProblem stale) when (stale.Problem.Status == 412)
        {
            Problem = stale.Problem;
            await Attempt(async () => (Overtaken, Problem) = ((await session.Desk.PolicyVersions()).Items.FirstOrDefault(), null));
        }
        catch (DeskProblem refused)
        {
            Problem = refused.Problem;
        }
        catch (HttpRequestException)
        {
            Problem = new Problem("about:blank", "The desk did not answer. Whether it took the draft is not known: read the history before you publish again.", 0);
        }
        finally
        {
            Publishing = false;
            Changed?.Invoke();
        }
    }

    /// <summary>Puts the draft on top of what was published meanwhile: what both changed is the draft's, everything else is theirs.</summary>
    public Task KeepOnTop() => Attempt(async () =>
    {
        var theirs = await session.Desk.Policy();
        (Document, Base, Overtaken) = (PolicyMerge.OnTop(Base!, Document!, theirs), theirs, null);
        Reconsider();
    });

    /// <summary>What fails leaves the draft as it was, to be tried again, and says so.</summary>
    private async Task Attempt(Func<Task> what)
    {
        try
        {
            await what();
        }
        catch (DeskProblem refused)
        {
            Problem = refused.Problem;
        }
        catch (HttpRequestException)
        {
            Problem = new Problem("about:blank", "The desk did not answer. The draft is as it was; try again.", 0);
        }

        Changed?.Invoke();
    }

    private async Task Follow()
    {
        while (Published is { } seen && seen.Applied != seen.Version)
        {
            await Task.Delay(Between, clock);
            try
            {
                var now = await session.Desk.Policy();
                Published = Published is null ? null : now with { Version = Published.Version, Applied = Math.Min(now.Applied ?? 0, Published.Version ?? 0) };
            }
            catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
            {
                continue;
            }

            Changed?.Invoke();
        }
    }

    private void Become(PolicyDocument document)
    {
        _checking?.Cancel();
        (Document, Edits, Problem, Preview, Overtaken, Checking) = (document, [], null, null, null, false);
    }

    private void Reconsider()
    {
        Edits = PolicyDifference.Between(Base!, Document!);
        Published = Edited ? null : Published;
        _checking?.Cancel();
        if (!Edited)
        {
            (Problem, Preview, Checking) = (null, null, false);
        }
        else
        {
            _checking = new CancellationTokenSource();
            _ = CheckSoon(_checking.Token);
        }

        Changed?.Invoke();
    }

    private async Task CheckSoon(CancellationToken stop)
    {
        try
        {
            await Task.Delay(Pause, clock, stop);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await Check(stop);
    }
}
