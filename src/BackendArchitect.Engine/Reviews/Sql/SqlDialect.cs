namespace BackendArchitect.Engine.Reviews.Sql;

/// <summary>What a script is written for.</summary>
internal enum SqlDialect
{
    /// <summary>PostgreSQL; taken as well where nothing in the text says otherwise.</summary>
    Postgres,

    /// <summary>MySQL and MariaDB.</summary>
    MySql,

    SqlServer,

    Sqlite,

    /// <summary>Another product: only what holds everywhere is judged.</summary>
    Other,
}
