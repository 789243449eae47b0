namespace BackendArchitect.Engine.Reviews.Explain;

/// <summary>Joins and guesses: Q02 and Q03 rows expected wrongly, Q04 a table read again for each row, Q05 an index asked too often, Q06 sorts on disk, Q07 hashes on disk.</summary>
internal static class JoinCheck
{
    // Smaller numbers may be wrong by any factor and cost nothing. Unit: rows.
    private const double Worth = 1_000;

    public static IEnumerable<Remark> Of(Plan plan) =>
    [
        .. Guesses(plan, plan.Top, underLimit: false),
        .. plan.Nodes.Where(node => node.Kind == "Nested Loop").SelectMany(node => Loop(plan, node)),
        .. plan.Nodes.SelectMany(node => Spilled(plan, node)),
    ];

    // Where a wrong guess begins is where it is mended; above it everything is wrong because of it.
    private static IEnumerable<Remark> Guesses(Plan plan, PlanNode top, bool underLimit)
    {
        var open = new Stack<(PlanNode Node, bool UnderLimit)>([(top, underLimit)]);
        while (open.TryPop(out var step))
        {
            var stops = step.UnderLimit || step.Node.Kind is "Limit" or "Merge Join" || step.Node.Kind.Contains("Semi", StringComparison.Ordinal);
            if (Wrong(step.Node, step.UnderLimit) is >= 100 and var factor && !Inner(step.Node).Exists(child => Wrong(child, stops) >= 100))
            {
                yield return plan.Remark(factor >= 1000 ? "Q03" : "Q02", step.Node, ("node", step.Node.Title), ("expected", ScanCheck.Count(step.Node.PlanRows)), ("seen", ScanCheck.Count(step.Node.Rows ?? 0)), ("factor", ScanCheck.Count(factor)), ("step", Statistics(step.Node)));
            }

            foreach (var child in Enumerable.Reverse(step.Node.Children))
            {
                open.Push((child, stops));
            }
        }
    }

    // Steps that only pass rows on are looked through.
    private static List<PlanNode> Inner(PlanNode node)
    {
        List<PlanNode> inner = [];
        var open = new Stack<PlanNode>(node.Children);
        while (open.TryPop(out var child))
        {
            inner.Add(child);
            foreach (var below in child.Kind is "Materialize" or "Memoize" or "Hash" or "Gather" or "Gather Merge" ? child.Children : [])
            {
                open.Push(below);
            }
        }

        return inner;
    }

    private static double Wrong(PlanNode node, bool underLimit)
    {
        if (node.Rows is not { } rows || node.Loops < 1 || node.Kind is "Gather" or "Gather Merge" or "Hash" or "Materialize" or "Limit" || node.Kind.StartsWith("BitmapAnd", StringComparison.Ordinal) || node.Kind.StartsWith("BitmapOr", StringComparison.Ordinal))
        {
            return 0;
        }

        // What a Limit above stopped early says nothing.
        return Math.Max(node.PlanRows, rows * Math.Min(node.Loops, 1000)) < Worth || (underLimit && rows < node.PlanRows) ? 0 : Math.Max(node.PlanRows, rows) / Math.Max(1, Math.Min(node.PlanRows, rows));
    }

    private static string Statistics(PlanNode node)
    {
        var columns = PlanCondition.Of(node.Filter.Length > 0 ? node.Filter : node.Condition).Columns;
        node = node.IsSequential || node.IsIndexed ? node : node with { Relation = "" };
        var table = node.Relation.Length > 0 ? node.Relation : "the tables below it";
        return node.IsMySql ? $"ANALYZE TABLE {table}; a histogram on the filtered columns"
            : columns.Count > 1 && node.Relation.Length > 0 ? $"CREATE STATISTICS ON {string.Join(", ", columns.Take(4))} FROM {table}; ANALYZE {table}"
            : columns.Count == 1 && node.Relation.Length > 0 ? $"ANALYZE {table}; if that is not enough, ALTER TABLE {table} ALTER COLUMN {columns[0]} SET STATISTICS 1000"
            : $"ANALYZE {table}";
    }

    private static IEnumerable<Remark> Loop(Plan plan, PlanNode join)
    {
        foreach (var inner in join.Children.Skip(1).Select(Below))
        {
            if (inner.Kind == "Materialize" && inner.Loops >= 100 && inner.Read * inner.Loops >= 1_000_000 && join.Removed >= 0.9 * inner.Read * inner.Loops)
            {
                var relation = inner.All().Select(node => node.Relation).FirstOrDefault(name => name.Length > 0) ?? "the inner side";
                yield return plan.Remark("Q04", inner, ("table", relation), ("loops", ScanCheck.Count(inner.Loops)), ("read", ScanCheck.Count(inner.Read * inner.Loops)), ("step", $"a condition on plain columns of both sides, so that it can hash, or an index on those of {relation} ({join.JoinFilter})"));
            }
            else if (inner.IsSequential && inner.Loops >= 100 && inner.Read * inner.Loops >= 1_000_000)
            {
                yield return plan.Remark("Q04", inner, ("table", inner.Relation), ("loops", ScanCheck.Count(inner.Loops)), ("read", ScanCheck.Count(inner.Read * inner.Loops)), ("step", Joined(join, inner)));
            }
            else if (inner.IsIndexed && inner.Loops >= 100_000 && inner.Time * inner.Loops >= 0.3 * plan.Top.Time && plan.Top.Time > 100)
            {
                yield return plan.Remark("Q05", inner, ("table", inner.Relation), ("loops", ScanCheck.Count(inner.Loops)), ("index", inner.Index));
            }
        }
    }

    // What a step keeps or passes on is read below it.
    private static PlanNode Below(PlanNode node)
    {
        for (var depth = 0; depth < 20 && node.Kind is "Materialize" or "Memoize" or "Filter" && node.Children is [var only]; depth++)
        {
            // A table kept in memory is read once, whatever runs over it.
            if (node.Kind == "Materialize")
            {
                return node with { Kind = "Materialize" };
            }

            node = only;
        }

        return node;
    }

    private static string Joined(PlanNode join, PlanNode inner)
    {
        var condition = PlanCondition.Of($"{join.JoinFilter} {join.Condition} {inner.Filter}");
        return condition.Columns.Count == 0 ? $"an index on the columns {inner.Relation} is joined by" : PlanCondition.Create(inner, [.. Own(join, inner) is { Count: > 0 } own ? own : condition.Columns.Take(2)]);
    }

    // (o.customer_id = c.id): the inner table's side.
    private static List<string> Own(PlanNode join, PlanNode inner)
    {
        var text = $"{join.JoinFilter} {inner.Filter}";
        List<string> columns = [];
        foreach (var part in text.Split(['(', ')', ' ', '=', '`'], StringSplitOptions.RemoveEmptyEntries))
        {
            var dot = part.IndexOf('.', StringComparison.Ordinal);
            if (dot > 0 && dot < part.Length - 1 && (part[..dot] == inner.Relation || inner.Relation.StartsWith(part[..dot], StringComparison.Ordinal)) && part[(dot + 1)..].All(letter => char.IsLetterOrDigit(letter) || letter == '_') && !columns.Contains(part[(dot + 1)..]))
            {
                columns.Add(part[(dot + 1)..]);
            }
        }

        return [.. columns.Take(3)];
    }

    private static IEnumerable<Remark> Spilled(Plan plan, PlanNode node)
    {
        if (node.DiskKb > 0 && node.Kind.Contains("Sort", StringComparison.Ordinal))
        {
            var megabytes = Math.Max(8, Math.Ceiling(node.DiskKb * 2.5 / 1024 / 8) * 8);
            yield return plan.Remark("Q06", node, ("size", $"{ScanCheck.Count(Math.Max(1, node.DiskKb / 1024))} MB"), ("keys", node.SortKey.Length > 0 ? node.SortKey : "its keys"), ("memory", $"{ScanCheck.Count(megabytes)}MB"));
        }
        else if (node.Batches > 1)
        {
            yield return plan.Remark("Q07", node, ("node", node.Title), ("batches", ScanCheck.Count(node.Batches)));
        }
    }
}
