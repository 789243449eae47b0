namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>A column as it is after all files, and where it was declared.</summary>
internal sealed record TableColumn(SqlColumn Column, SqlScript Script)
{
    public string Key => Column.Key;

    public SqlType Type => Column.Type;
}
