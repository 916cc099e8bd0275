using Firstline.Client.Imports;
using Firstline.Web.Http;
using Firstline.Web.Imports.Translation;
using FaultShape = Firstline.Client.Imports.ImportFault;
using ImportFault = Firstline.Web.Imports.Translation.ImportFault;

namespace Firstline.Web.Imports.Jobs;

/// <summary>The faults of an import: all are counted, the first ten thousand are kept. Safe for concurrent use.</summary>
internal sealed class FaultLedger : IImportFaults
{
    /// <summary>The most faults that are kept one by one.</summary>
    public const int Kept = 10_000;

    private const int FirstLines = 8;
    private const int MostKinds = 100;
    private readonly Lock _gate = new();
    private readonly List<ImportFault> _faults = [];
    private readonly Dictionary<(ImportFaultKind Kind, string Done), (long Count, List<int> Lines)> _kinds = [];

    public void Report(ImportFault fault)
    {
        lock (_gate)
        {
            if (_faults.Count < Kept)
            {
                _faults.Add(fault);
            }

            var key = (fault.Kind, fault.Done);
            if (!_kinds.TryGetValue(key, out var known))
            {
                key = _kinds.Count < MostKinds ? key : (fault.Kind, "In several ways.");
                known = _kinds.GetValueOrDefault(key, (0, []));
            }

            if (known.Lines.Count < FirstLines)
            {
                known.Lines.Add(fault.Line);
            }

            _kinds[key] = (known.Count + 1, known.Lines);
        }
    }

    /// <summary>How many there are of each kind.</summary>
    public IReadOnlyList<ImportFaults> Counts()
    {
        lock (_gate)
        {
            return [.. _kinds.OrderBy(kind => kind.Key.Kind).Select(kind => new ImportFaults(Words<ImportFaultKind>.Of(kind.Key.Kind), kind.Key.Done, kind.Value.Count, [.. kind.Value.Lines.Order()]))];
        }
    }

    /// <summary>Some of those that are kept.</summary>
    public IReadOnlyList<FaultShape> Some(int from, int limit)
    {
        lock (_gate)
        {
            return [.. _faults.Skip(from).Take(limit).Select(fault => new FaultShape(fault.Line, fault.Record, Words<ImportFaultKind>.Of(fault.Kind), fault.What, fault.Done, fault.Column))];
        }
    }
}
