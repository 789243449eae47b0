namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>A table as the files, one after the other, make it.</summary>
/// <param name="create">Null while no file was seen that makes it: then nothing can be said to be missing.</param>
internal sealed class TableModel(SqlName name, SqlScript script, SqlStatement.CreateTable? create)
{
    public SqlName Name { get; set; } = name;

    public SqlScript Script => script;

    public SqlStatement.CreateTable? Create => create;

    public bool IsDropped { get; set; }

    public bool HasRowSecurity { get; set; }

    /// <summary>A part of another table, or shaped after one.</summary>
    public bool IsDerived { get; set; } = create?.IsDerived ?? true;

    public List<TableColumn> Columns { get; } = [];

    public List<TableIndex> Indexes { get; } = [];

    public List<TableKey> ForeignKeys { get; } = [];

    public List<TableKey> Checks { get; } = [];

    /// <summary>Whether all there is to know about it stands in the files.</summary>
    public bool IsKnown => create is { IsTemporary: false, IsForeign: false } && !IsDropped && !IsDerived;

    public TableIndex? Primary => Indexes.Find(index => index.Kind == SqlConstraint.Type.Primary);

    public TableColumn? Column(string? key) => Columns.Find(column => column.Key == key?.ToLowerInvariant());

    public IEnumerable<SqlConstraint> ChecksOf(string column) => Checks.Select(check => check.Constraint).Where(check => check.Columns.Contains(column));

    public bool References(string column) => ForeignKeys.Exists(key => key.Constraint.Columns.Contains(column));

    public void Add(SqlColumn column, SqlScript from)
    {
        Columns.RemoveAll(known => known.Key == column.Key);
        Columns.Add(new TableColumn(column, from));
        foreach (var constraint in column.Constraints)
        {
            Add(constraint, from);
        }
    }

    public void Add(SqlConstraint constraint, SqlScript from)
    {
        switch (constraint.Kind)
        {
            case SqlConstraint.Type.Foreign:
                ForeignKeys.Add(new TableKey(constraint, from));
                break;
            case SqlConstraint.Type.Check:
                Checks.Add(new TableKey(constraint, from));
                break;
            case SqlConstraint.Type.Primary or SqlConstraint.Type.Unique or SqlConstraint.Type.Index:
                TakeOver(constraint);
                Indexes.Add(new TableIndex(constraint.Kind, constraint.Name, constraint.Parts, from, constraint.At)
                {
                    IsUnique = constraint.Kind != SqlConstraint.Type.Index, Method = constraint.IsSpecial ? "special" : "btree",
                });
                break;
        }
    }

    public void Change(string column, Func<SqlColumn, SqlColumn> change)
    {
        var at = Columns.FindIndex(known => string.Equals(known.Column.Name, column, StringComparison.OrdinalIgnoreCase));
        if (at >= 0)
        {
            Columns[at] = Columns[at] with { Column = change(Columns[at].Column) };
        }
    }

    public void Remove(string column)
    {
        var key = column.ToLowerInvariant();
        Columns.RemoveAll(known => known.Key == key);
        Indexes.RemoveAll(index => index.Parts.Any(part => part.Column == key));
        ForeignKeys.RemoveAll(known => known.Constraint.Columns.Contains(key));
        Checks.RemoveAll(known => known.Constraint.Columns.Contains(key));
    }

    /// <summary>Forgets a constraint or an index; null for the primary key.</summary>
    public bool Forget(string? constraint)
    {
        bool Named(string? known) => string.Equals(known, constraint, StringComparison.OrdinalIgnoreCase);
        var removed = Indexes.RemoveAll(index => constraint is null ? index.Kind == SqlConstraint.Type.Primary : Named(index.Name) || (index.Name is null && Named($"{Name.Bare}_{(index.Kind == SqlConstraint.Type.Primary ? "pkey" : string.Join('_', index.Parts.Select(part => part.Column)) + "_key")}")));
        return removed + ForeignKeys.RemoveAll(key => constraint is not null && Named(key.Constraint.Name ?? $"{Name.Bare}_{string.Join('_', key.Constraint.Columns)}_fkey")) + Checks.RemoveAll(check => constraint is not null && Named(check.Constraint.Name)) > 0;
    }

    // ADD CONSTRAINT … USING INDEX i: the index is the constraint's from now on.
    private void TakeOver(SqlConstraint constraint)
    {
        if (constraint.UsesIndex)
        {
            Indexes.RemoveAll(index => index.Kind == SqlConstraint.Type.Index && index.IsUnique);
        }
    }
}
