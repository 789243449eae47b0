using BackendArchitect.Engine.Reviews.Sql.Checks;

namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>All tables as the files, applied in their order, make them.</summary>
internal sealed class SchemaModel
{
    private readonly Dictionary<string, TableModel> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<TableModel>> _byBare = new(StringComparer.Ordinal);
    private readonly List<TableModel> _tables = [];

    /// <summary>Those that are there at the end, in the order in which they came.</summary>
    public IEnumerable<TableModel> Tables => _tables.Where(table => !table.IsDropped);

    /// <summary>Names in statements that could not be read, and of tables an extension looks after: nothing about them is certain.</summary>
    public HashSet<string> Uncertain { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether any table here declares a reference: then one that does not forgot it.</summary>
    public bool UsesForeignKeys { get; private set; }

    /// <summary>Tables that say when a row was made.</summary>
    public int Dated { get; private set; }

    /// <summary>Tables with something of their own to say.</summary>
    public int Entities { get; private set; }

    /// <summary>What is judged over all tables is counted once, at the end.</summary>
    public void Count()
    {
        UsesForeignKeys = Tables.Any(table => table.ForeignKeys.Count > 0);
        var entities = Tables.Where(table => table.IsKnown && !DomainCheck.IsJoin(table)).ToArray();
        (Dated, Entities) = (entities.Count(table => table.Columns.Exists(column => column.Key is "created_at" or "createdat" or "created_on" or "created")), entities.Length);
    }

    /// <summary>The table of a noun in the singular: <c>customer</c> finds <c>customers</c>.</summary>
    public TableModel? Named(string noun) =>
        (string[])[noun, noun + "s", noun + "es", noun.EndsWith('y') ? noun[..^1] + "ies" : noun] is var spellings
            ? spellings.Select(spelling => _byBare.GetValueOrDefault(spelling)?.FindAll(table => !table.IsDropped)).FirstOrDefault(found => found is [_]) is [var only] ? only : null
            : null;

    public TableModel? Find(SqlName name) =>
        _byKey.GetValueOrDefault(name.Key) is { IsDropped: false } exact ? exact
        : _byBare.GetValueOrDefault(name.Bare)?.FindAll(table => !table.IsDropped && (name.Schema is null || table.Name.Schema is null)) is [var only] ? only : null;

    public void Apply(SqlScript script, SqlStatement statement)
    {
        switch (statement)
        {
            case SqlStatement.CreateTable create when !(create.IfNotExists && Find(create.Name)?.Create is not null):
                Create(script, create);
                break;
            case SqlStatement.AlterTable alter:
                var table = Find(alter.Name) ?? Unseen(alter.Name, script);
                foreach (var action in alter.Actions)
                {
                    Apply(table, action, script);
                }

                break;
            case SqlStatement.CreateIndex index:
                (Find(index.Table) ?? Unseen(index.Table, script)).Indexes.Add(new TableIndex(SqlConstraint.Type.Index, index.Name, index.Parts, script, index.NameAt)
                {
                    IsUnique = index.IsUnique, Where = index.Where, Method = index.Method, HasIncluded = index.HasIncluded,
                });
                break;
            case SqlStatement.Drop drop:
                Drop(drop);
                break;
            case SqlStatement.Unread unread:
                Uncertain.UnionWith(unread.Names);
                break;
            case SqlStatement.Other { Tokens: [var first, ..] block } when first.Is("DO"):
                // What a block makes is not read: the tables it names may have any key and index.
                Uncertain.UnionWith(block.Where(token => token.Kind == SqlTokenKind.Text && (token.Text.Contains("INDEX", StringComparison.OrdinalIgnoreCase) || token.Text.Contains("KEY", StringComparison.OrdinalIgnoreCase)))
                    .SelectMany(token => token.Text.ToLowerInvariant().Split([' ', '\n', '\t', '(', ')', '.', ';', ',', '"', '\''], StringSplitOptions.RemoveEmptyEntries)));
                break;
            case SqlStatement.Other { Tokens: var tokens } when Array.Exists(tokens, token => token.IsAny("create_hypertable", "create_distributed_table", "inherit", "sp_rename")):
                Uncertain.UnionWith(tokens.Where(token => token.Kind is SqlTokenKind.Text or SqlTokenKind.Word).Select(token => token.Text.ToLowerInvariant()[(token.Text.LastIndexOf('.') + 1)..]));
                break;
        }
    }

    private void Create(SqlScript script, SqlStatement.CreateTable create)
    {
        var unseen = Find(create.Name) is { Create: null } known ? known : null;
        var table = new TableModel(create.Name, script, create);
        foreach (var column in create.Columns)
        {
            table.Add(column, script);
        }

        foreach (var constraint in create.Constraints)
        {
            table.Add(constraint, script);
        }

        if (unseen is not null)
        {
            // Its indexes stood in a file that comes earlier by name.
            table.Indexes.AddRange(unseen.Indexes);
            table.ForeignKeys.AddRange(unseen.ForeignKeys);
            table.Checks.AddRange(unseen.Checks);
            table.HasRowSecurity = unseen.HasRowSecurity;
            unseen.IsDropped = true;
        }

        Keep(table);
    }

    private TableModel Unseen(SqlName name, SqlScript script)
    {
        var table = new TableModel(name, script, create: null);
        Keep(table);
        return table;
    }

    private void Keep(TableModel table)
    {
        _tables.Add(table);
        _byKey[table.Name.Key] = table;
        (_byBare.TryGetValue(table.Name.Bare, out var same) ? same : _byBare[table.Name.Bare] = []).Add(table);
    }

    private void Drop(SqlStatement.Drop drop)
    {
        foreach (var name in drop.Names)
        {
            if (drop.Kind == "TABLE" && Find(name) is { } table)
            {
                table.IsDropped = true;
            }
            else if (drop.Kind == "INDEX")
            {
                _tables.Exists(known => known.Indexes.RemoveAll(index => string.Equals(index.Name, name.Name, StringComparison.OrdinalIgnoreCase)) > 0);
            }
        }
    }

    private void Apply(TableModel table, AlterAction action, SqlScript script)
    {
        switch (action)
        {
            case AlterAction.AddColumn add: table.Add(add.Column, script); break;
            case AlterAction.AddConstraint add: table.Add(add.Constraint, script); break;
            case AlterAction.DropColumn drop: table.Remove(drop.Column); break;
            case AlterAction.DropNamed drop: table.Forget(drop.Name); break;
            case AlterAction.SetType set: table.Change(set.Column, column => column with { Type = set.Type }); break;
            case AlterAction.SetRequired set: table.Change(set.Column, column => column with { IsRequired = set.IsRequired }); break;
            case AlterAction.SetDefault set: table.Change(set.Column, column => column with { Default = set.Value, IsNumbered = column.IsNumbered || set.Value?.StartsWith("nextval", StringComparison.Ordinal) == true }); break;
            case AlterAction.AddIdentity add: table.Change(add.Column, column => column with { IsNumbered = true }); break;
            case AlterAction.Redefine set: table.Change(set.Was, column => column with { Name = set.Column.Name, Type = set.Column.Type, IsRequired = set.Column.IsRequired || column.IsPrimary, IsNumbered = column.IsNumbered || set.Column.IsNumbered, Default = set.Column.Default ?? column.Default }); break;
            case AlterAction.RenameColumn rename: Rename(table, rename.Was.ToLowerInvariant(), rename.Now); break;
            case AlterAction.RenameTable rename: Rename(table, rename.Now); break;
            case AlterAction.EnableRowSecurity: table.HasRowSecurity = true; break;
            case AlterAction.AttachPartition attach when Find(attach.Child) is { } child: child.IsDerived = true; break;
            case AlterAction.Inherit: table.IsDerived = true; break;
        }
    }

    private void Rename(TableModel table, string now)
    {
        _byKey.Remove(table.Name.Key);
        _byBare.GetValueOrDefault(table.Name.Bare)?.Remove(table);
        table.Name = table.Name with { Name = now };
        _byKey[table.Name.Key] = table;
        (_byBare.TryGetValue(table.Name.Bare, out var same) ? same : _byBare[table.Name.Bare] = []).Add(table);
    }

    // Whatever names the column follows it.
    private static void Rename(TableModel table, string was, string now)
    {
        SqlKeyPart Part(SqlKeyPart part) => part.Column == was ? part with { Column = now.ToLowerInvariant() } : part;
        table.Change(was, column => column with { Name = now });
        for (var at = 0; at < table.Indexes.Count; at++)
        {
            table.Indexes[at] = table.Indexes[at] with { Parts = [.. table.Indexes[at].Parts.Select(Part)] };
        }

        for (var at = 0; at < table.ForeignKeys.Count; at++)
        {
            table.ForeignKeys[at] = table.ForeignKeys[at] with { Constraint = table.ForeignKeys[at].Constraint with { Parts = [.. table.ForeignKeys[at].Constraint.Parts.Select(Part)] } };
        }
    }
}
