using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Schemas;

/// <summary>The data model in the statements of the store the design chose.</summary>
public static class DatabaseSchema
{
    /// <summary>The dialect of the technology that fills the primary store; PostgreSQL where none is named, or one that has no dialect here (the header of the schema says so).</summary>
    public static Dialect DialectOf(Blueprint blueprint) => blueprint.Decision("primary-store")?.Technology?.Id switch
    {
        "mysql" or "mariadb" or "amazon-rds-mysql" or "aurora-mysql" or "azure-database-mysql" or "cloud-sql-mysql" or "planetscale" => Dialect.MySql,
        "sqlserver" or "azure-sql" => Dialect.SqlServer,
        _ => Dialect.Postgres,
    };

    /// <summary>"MySQL": the name people know the dialect by.</summary>
    public static string NameOf(Dialect dialect) => dialect switch
    {
        Dialect.MySql => "MySQL and MariaDB",
        Dialect.SqlServer => "SQL Server",
        _ => "PostgreSQL",
    };

    public static string Write(Blueprint blueprint) => Write(blueprint, DialectOf(blueprint));

    public static string Write(Blueprint blueprint, Dialect dialect) => dialect switch
    {
        Dialect.MySql => MySqlSchema.Write(blueprint),
        Dialect.SqlServer => SqlServerSchema.Write(blueprint),
        _ => PostgresSchema.Write(blueprint),
    };
}
