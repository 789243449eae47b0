namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>Reads ALTER TABLE, past those two words, with all its actions.</summary>
internal static class AlterParser
{
    public static SqlStatement Read(TokenCursor cursor, SqlToken at)
    {
        cursor.Take("IF", "EXISTS");
        cursor.Take("ONLY");
        var name = NameParser.Name(cursor);
        cursor.TakeSymbol("*");
        cursor.Take("WITH", "CHECK");
        var trusted = cursor.Take("WITH", "NOCHECK");
        List<AlterAction> actions = [];
        var adding = false; // SQL Server: ADD a int, b int
        foreach (var item in cursor.Items().Where(item => !item.AtEnd))
        {
            adding = item.Is("ADD") || (adding && !item.Now.IsAny("DROP", "ALTER", "MODIFY", "CHANGE", "RENAME", "ADD"));
            actions.AddRange(Actions(item, adding && !item.Is("ADD")).Select(action => trusted && action is AlterAction.AddConstraint added ? added with { Constraint = added.Constraint with { IsNotValid = true } } : action));
        }

        return new SqlStatement.AlterTable(at, name, actions);
    }

    private static IEnumerable<AlterAction> Actions(TokenCursor item, bool goesOnAdding)
    {
        var at = item.Now;
        return item switch
        {
            _ when goesOnAdding || item.Take("ADD") => Add(item, at),
            _ when item.Take("DROP") => [Drop(item, at)],
            _ when item.Take("ALTER") => [Alter(item, at)],
            _ when item.Take("MODIFY") => [Modify(item, at)],
            _ when item.Take("CHANGE") => [Change(item, at)],
            _ when item.Take("RENAME") => [Rename(item, at)],
            _ when item.Take("ENABLE", "ROW", "LEVEL", "SECURITY") => [new AlterAction.EnableRowSecurity(at)],
            _ when item.Take("VALIDATE", "CONSTRAINT") => [new AlterAction.Validate(at, item.Take().Text)],
            _ when item.Take("ATTACH", "PARTITION") => [new AlterAction.AttachPartition(at, NameParser.Name(item))],
            _ when item.Take("INHERIT") => [new AlterAction.Inherit(at)],
            _ => [new AlterAction.Other(at, item.Text())],
        };
    }

    private static IEnumerable<AlterAction> Add(TokenCursor item, SqlToken at)
    {
        if (ConstraintParser.Begins(item))
        {
            var constraint = ConstraintParser.Read(item);
            var notValid = false;
            while (constraint is not null && !item.AtEnd)
            {
                notValid |= item.Is("NOT", "VALID");
                item.Skip();
            }

            return constraint is null ? [] : [new AlterAction.AddConstraint(at, constraint with { IsNotValid = constraint.IsNotValid || notValid, End = item.LastEnd })];
        }

        item.Take("COLUMN");
        item.Take("IF", "NOT", "EXISTS");
        if (item.Now.IsSymbol("("))
        {
            return [.. item.Group().Items().Where(column => column.Now.IsName).Select(column => new AlterAction.AddColumn(at, ColumnParser.Read(column)))];
        }

        return item.Now.IsName && !item.Is("PARTITION") && !(item.Is("DEFAULT") && item.Peek(1).Kind != SqlTokenKind.Word) && !item.Is("VALUE")
            ? [new AlterAction.AddColumn(at, ColumnParser.Read(item))]
            : [new AlterAction.Other(at, item.Text())];
    }

    private static AlterAction Drop(TokenCursor item, SqlToken at)
    {
        if (item.Take("PRIMARY", "KEY"))
        {
            return new AlterAction.DropNamed(at, null);
        }

        var named = item.Take("CONSTRAINT") || item.Take("FOREIGN", "KEY") || item.Take("INDEX") || item.Take("KEY") || item.Take("CHECK");
        if (!named && !item.Take("COLUMN") && item.Now.IsAny("PARTITION", "DEFAULT", "SYSTEM", "PERIOD"))
        {
            return new AlterAction.Other(at, item.Text());
        }

        item.Take("IF", "EXISTS");
        var name = item.Take().Text;
        return named ? new AlterAction.DropNamed(at, name) : new AlterAction.DropColumn(at, name);
    }

    private static AlterAction Alter(TokenCursor item, SqlToken at)
    {
        if (item.Now.IsAny("CONSTRAINT", "INDEX", "CHECK"))
        {
            return new AlterAction.Other(at, item.Text());
        }

        item.Take("COLUMN");
        var name = item.Now;
        item.Take();
        return item switch
        {
            _ when item.Take("SET", "DATA", "TYPE") || item.Take("TYPE") => new AlterAction.SetType(at, name.Text, NameParser.Type(item)),
            _ when item.Take("SET", "NOT", "NULL") => new AlterAction.SetRequired(at, name.Text, true),
            _ when item.Take("DROP", "NOT", "NULL") => new AlterAction.SetRequired(at, name.Text, false),
            _ when item.Take("SET", "DEFAULT") => new AlterAction.SetDefault(at, name.Text, item.Text()),
            _ when item.Take("DROP", "DEFAULT") => new AlterAction.SetDefault(at, name.Text, null),
            _ when item.Is("ADD", "GENERATED") => new AlterAction.AddIdentity(at, name.Text),
            _ when item.Now.IsAny("SET", "DROP", "RESTART", "RESET", "ADD") => new AlterAction.Other(at, item.Text()),
            _ => new AlterAction.Redefine(at, name.Text, Column(item, name)),
        };
    }

    private static SqlColumn Column(TokenCursor item, SqlToken name)
    {
        var type = NameParser.Type(item);
        var required = false;
        while (!item.AtEnd)
        {
            required |= item.Is("NOT", "NULL");
            item.Skip();
        }

        return new SqlColumn(name.Text, type, name) { IsRequired = required, End = item.LastEnd };
    }

    private static AlterAction.Redefine Modify(TokenCursor item, SqlToken at)
    {
        item.Take("COLUMN");
        var column = ColumnParser.Read(item);
        return new AlterAction.Redefine(at, column.Name, column);
    }

    private static AlterAction.Redefine Change(TokenCursor item, SqlToken at)
    {
        item.Take("COLUMN");
        var was = item.Take().Text;
        return new AlterAction.Redefine(at, was, ColumnParser.Read(item));
    }

    private static AlterAction Rename(TokenCursor item, SqlToken at)
    {
        if (item.Take("TO") || item.Take("AS"))
        {
            return new AlterAction.RenameTable(at, NameParser.Name(item).Name);
        }

        if (item.Now.IsAny("CONSTRAINT", "INDEX", "KEY"))
        {
            return new AlterAction.Other(at, item.Text());
        }

        item.Take("COLUMN");
        var was = item.Take().Text;
        item.Take("TO");
        return new AlterAction.RenameColumn(at, was, item.Take().Text);
    }
}
