using Firstline.Client;
using Firstline.Client.Settings;

namespace Firstline.Web.Client.Administration;

/// <summary>How a numbered document of settings is read, put in force and looked through.</summary>
/// <param name="Read">Reads what is in force.</param>
/// <param name="Put">Puts it in force as the next version, unless another one than was edited is in force by now.</param>
/// <param name="Versions">Its versions, newest first.</param>
/// <param name="ReadVersion">Reads one of them.</param>
/// <param name="Version">The version of a document.</param>
/// <param name="Look">What is plainly wrong with a draft; the desk judges the rest when it is published.</param>
public sealed record DocumentWays<T>(
    Func<Task<T>> Read,
    Func<T, string, long?, Task<T>> Put,
    Func<Task<DeskPage<DocumentVersion>>> Versions,
    Func<long, Task<T>> ReadVersion,
    Func<T, long?> Version,
    Func<T, IEnumerable<FieldError>> Look)
    where T : class;

/// <summary>An edit of a document of settings before it is published. Nothing reaches the desk before <see cref="Publish"/>.</summary>
public sealed class DocumentDraft<T>(DocumentWays<T> ways)
    where T : class
{
    private static readonly Problem Silent = new("about:blank", "The desk did not answer. Whether it took the draft is not known: read the history before you publish again.", 0);
    private Problem? _refused;

    /// <summary>Something to draw anew.</summary>
    public event Action? Changed;

    /// <summary>The version in force that is edited; null until it is read.</summary>
    public T? Base { get; private set; }

    /// <summary>What it is to become.</summary>
    public T? Document { get; private set; }

    /// <summary>Why it could not be read.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Whether something was edited since it was read.</summary>
    public bool Edited { get; private set; }

    /// <summary>Whether a publication is on its way.</summary>
    public bool Publishing { get; private set; }

    /// <summary>The version that was just put in force.</summary>
    public long? Published { get; private set; }

    /// <summary>Who published meanwhile, when the draft could not be.</summary>
    public DocumentVersion? Overtaken { get; private set; }

    /// <summary>The version in force.</summary>
    public long? Version => Base is null ? null : ways.Version(Base);

    /// <summary>What is wrong with the draft: what is plain, and what the desk said of it.</summary>
    public IReadOnlyList<FieldError> AllFaults { get; private set; } = [];

    /// <summary>Faults at a field.</summary>
    public IEnumerable<FieldError> Faults(string field) => AllFaults.Where(fault => fault.Field == field);

    /// <summary>Whether a field or something inside it is wrong.</summary>
    public bool Faulty(string field) => AllFaults.Any(fault => fault.Field == field || fault.Field.StartsWith(field + ".", StringComparison.Ordinal) || fault.Field.StartsWith(field + "[", StringComparison.Ordinal));

    /// <summary>Its versions, newest first.</summary>
    public Task<DeskPage<DocumentVersion>> Versions() => ways.Versions();

    /// <summary>Reads what is in force, unless a draft is there already.</summary>
    public async Task Load(bool anew = false)
    {
        if (Edited && !anew)
        {
            return;
        }

        try
        {
            Become(await ways.Read());
            Failure = null;
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            Failure = failure;
        }

        Changed?.Invoke();
    }

    /// <summary>Edits the draft, and looks at it at once.</summary>
    public void Edit(Func<T, T> edit)
    {
        (Document, Edited, Published, _refused) = (edit(Document!), true, null, null);
        AllFaults = [.. ways.Look(Document)];
        Changed?.Invoke();
    }

    /// <summary>Goes on from a version of the history.</summary>
    public async Task GoOnFrom(long version)
    {
        try
        {
            var old = await ways.ReadVersion(version);
            Edit(_ => old);
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            Failure = failure;
        }
    }

    /// <summary>Drops every edit.</summary>
    public void Discard()
    {
        Become(Base!);
        Changed?.Invoke();
    }

    /// <summary>The draft is to be published on top of what somebody else published meanwhile, which it then replaces.</summary>
    public async Task KeepOnTop()
    {
        var mine = Document!;
        await Load(anew: true);
        Edit(_ => mine);
    }

    /// <summary>Puts the draft in force, unless somebody else published meanwhile.</summary>
    public async Task Publish(string note)
    {
        (Publishing, Overtaken) = (true, null);
        Changed?.Invoke();
        try
        {
            Become(await ways.Put(Document!, note, Version));
            Published = Version;
        }
        catch (DeskProblem stale) when (stale.Problem.Status == 412)
        {
            await Overtake(stale);
        }
        catch (DeskProblem refused)
        {
            _refused = refused.Problem;
        }
        catch (HttpRequestException)
        {
            _refused = Silent;
        }
        finally
        {
            Publishing = false;
            AllFaults = _refused is { } problem ? problem.Errors ?? [new FieldError(problem.Field ?? "", problem.Detail ?? problem.Title)] : AllFaults;
            Changed?.Invoke();
        }
    }

    private async Task Overtake(DeskProblem stale)
    {
        try
        {
            Overtaken = (await ways.Versions()).Items.FirstOrDefault();
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            _refused = stale.Problem;
        }
    }

    private void Become(T document) => (Base, Document, Edited, Published, Overtaken, _refused, AllFaults) = (document, document, false, null, null, null, []);
}
