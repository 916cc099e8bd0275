namespace Firstline.Domain.Kernel;

/// <summary>Collects what is wrong, so that a caller hears of everything at once; beyond a limit more is not worth telling.</summary>
public sealed class FaultList
{
    /// <summary>How many faults are told.</summary>
    public const int Most = 100;

    private readonly List<FieldFault> _faults = [];

    /// <summary>Notes a fault.</summary>
    public void Add(string field, string sentence)
    {
        if (_faults.Count < Most)
        {
            _faults.Add(new(field, sentence));
        }
    }

    /// <summary>Notes a fault unless something holds; tells whether it holds.</summary>
    public bool Unless(bool holds, string field, string sentence)
    {
        if (!holds)
        {
            Add(field, sentence);
        }

        return holds;
    }

    /// <summary>A refusal with every fault; null when there is none.</summary>
    public Refusal? Refusal(RefusalCode code) => _faults.Count == 0 ? null : code.Because([.. _faults]);
}
