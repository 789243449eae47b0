namespace BackendArchitect.Host.Stores;

/// <summary>Some ids, each with all that lies below it: a channel with its threads, a thread with its messages.</summary>
internal sealed class Territory(IEnumerable<string> ids)
{
    private readonly HashSet<string> _ids = new(ids, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Ids => _ids;

    /// <summary>Whether it is one of them or lies below one.</summary>
    public bool Holds(string id)
    {
        if (_ids.Contains(id))
        {
            return true;
        }

        for (var at = id.IndexOfAny(Seams); at >= 0; at = id.IndexOfAny(Seams, at + 1))
        {
            if (_ids.Contains(id[..at]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What parts a name below an id from the id.</summary>
    private static readonly char[] Seams = [':', ';', ' ', '|', '\n'];
}
