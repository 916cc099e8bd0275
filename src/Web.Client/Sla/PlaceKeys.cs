namespace Firstline.Web.Client.Sla;

/// <summary>Lasting keys for the places of a list that is edited: an item keeps its key when it is moved, or its id is typed anew.</summary>
internal sealed class PlaceKeys
{
    private readonly List<int> _keys = [];
    private int _next;

    /// <summary>The key of a place.</summary>
    public int Of(int place) => _keys[place];

    /// <summary>Brings the keys to a number of places.</summary>
    public void Count(int places)
    {
        while (_keys.Count < places)
        {
            _keys.Add(_next++);
        }

        _keys.RemoveRange(places, _keys.Count - places);
    }

    /// <summary>A place comes in between.</summary>
    public void Insert(int at) => _keys.Insert(at, _next++);

    /// <summary>A place goes.</summary>
    public void Remove(int at) => _keys.RemoveAt(at);

    /// <summary>A place moves.</summary>
    public void Move(int from, int to)
    {
        var key = _keys[from];
        _keys.RemoveAt(from);
        _keys.Insert(to, key);
    }
}
