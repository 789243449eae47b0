using BackendArchitect.Engine.Reviews.Trees;

namespace BackendArchitect.Engine.Reviews.Explain;

/// <summary>Reads <c>EXPLAIN FORMAT=JSON</c> of MySQL and MariaDB: expectations only, the query did not run.</summary>
internal static class MySqlPlan
{
    private const int Deepest = 60;

    public static bool Is(DataNode? root) => root?["query_block"] is DataNode.Map;

    public static PlanNode? Read(DataNode? root, string file)
    {
        if (root?["query_block"] is not { } block)
        {
            return null;
        }

        var top = new PlanNode("Query", new Place(file, block.Line, block.Column, "Query")) { IsMySql = true };
        Walk(block, top, file, 1, 0);
        return top;
    }

    // The steps hang at different keys; each table is a scan, those of nested_loop run once for each row before them.
    private static void Walk(DataNode data, PlanNode above, string file, double loops, int depth)
    {
        foreach (var entry in depth < Deepest ? data.Entries : [])
        {
            if (entry.Name == "table")
            {
                above.Children.Add(Table(entry, above, file, loops));
                Walk(entry.Value, above, file, 1, depth + 1);
            }
            else if (entry.Name == "nested_loop")
            {
                Loop(entry, above, file, depth);
            }
            else if (entry.Value is DataNode.Map)
            {
                Walk(entry.Value, above, file, loops, depth + 1);
            }
            else
            {
                foreach (var item in entry.Value.All.Where(item => item is DataNode.Map))
                {
                    Walk(item, above, file, 1, depth + 1);
                }
            }
        }
    }

    private static void Loop(DataNode.Entry entry, PlanNode above, string file, int depth)
    {
        var join = new PlanNode("Nested Loop", new Place(file, entry.Key.Line, entry.Key.Column, above.Place.JsonPointer + " > Nested Loop")) { IsMySql = true };
        above.Children.Add(join);
        var loops = 1.0;
        foreach (var item in entry.Value.All)
        {
            Walk(item, join, file, loops, depth + 1);
            loops = item["table"]?["rows_produced_per_join"]?.Number ?? loops;
        }
    }

    private static PlanNode Table(DataNode.Entry entry, PlanNode above, string file, double loops)
    {
        var table = entry.Value;
        var name = table["table_name"]?.Text ?? "";
        var at = table["access_type"] ?? table;
        var kind = table["access_type"]?.Text switch { "ALL" => "Seq Scan", "index" => "Full Index Scan", null => "Table", _ => "Index Scan" };
        var read = table["rows_examined_per_scan"]?.Number ?? table["rows"]?.Number ?? 0;
        var kept = read * (table["filtered"]?.Number ?? 100) / 100;
        return new PlanNode(kind, new Place(file, at.Line, at.Column, $"{above.Place.JsonPointer} > {kind} on {name}"))
        {
            Relation = name, Index = table["key"]?.Text ?? "", Filter = table["attached_condition"]?.Text ?? "", PlanRows = kept, Removed = read - kept, Loops = loops, IsMySql = true,
        };
    }
}
