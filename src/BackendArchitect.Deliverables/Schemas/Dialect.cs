namespace BackendArchitect.Deliverables.Schemas;

/// <summary>Which statements a relational store takes.</summary>
public enum Dialect
{
    /// <summary>PostgreSQL and what speaks its protocol and its statements.</summary>
    Postgres,

    /// <summary>MySQL 8.4 and MariaDB 10.8 or later: only what both take.</summary>
    MySql,

    /// <summary>SQL Server 2022 and Azure SQL Database.</summary>
    SqlServer,
}
