using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Existing;

/// <summary>Environment variables of a container, and the links their addresses make.</summary>
internal static class Settings
{
    private static readonly string[] DatabaseKeys = ["DB_NAME", "DATABASE_NAME", "DB_DATABASE", "POSTGRES_DB", "PGDATABASE", "MYSQL_DATABASE", "MONGO_DB", "DB_SCHEMA"];

    /// <summary>Mappings, lists of <c>KEY=value</c>, and lists of name and value.</summary>
    public static IEnumerable<(string Key, string Value, DataNode At)> Of(DataNode? node)
    {
        foreach (var entry in (node?.Entries ?? []).Take(500))
        {
            yield return (entry.Name, entry.Value.Text ?? "", entry.Key);
        }

        foreach (var item in (node?.All ?? []).Take(500))
        {
            if (item.Text is { } line)
            {
                var equals = line.IndexOf('=', StringComparison.Ordinal);
                yield return equals < 0 ? (line, "", item) : (line[..equals], line[(equals + 1)..], item);
            }
            else if (item["name"]?.Text is { } name)
            {
                yield return (name, item["value"]?.Text ?? "", item["name"]!);
            }
        }
    }

    public static void Link(ReviewFile file, string id, IReadOnlyList<(string Key, string Value, DataNode At)> settings, SystemSketch sketch)
    {
        // A part that is a database itself names its own database.
        var named = settings.Where(setting => DatabaseKeys.Contains(setting.Key.ToUpperInvariant())).Select(setting => setting.Value).FirstOrDefault(value => value.Length > 0);
        foreach (var (key, value, at) in settings)
        {
            foreach (var address in Addresses.In(key, value))
            {
                if (address.Protocol.Length > 0)
                {
                    sketch.Name(address.Host, at.At(file.Path));
                }

                sketch.Wish(id, address.Host, (from, to) => new ExistingLink(from, to, $"{key} names {address.Host}", at.At(file.Path))
                {
                    Protocol = address.Protocol,
                    Database = address.Database ?? (sketch.Find(to)?.Kind == Blueprints.PartKind.Store ? named : null),
                });
            }
        }
    }
}
