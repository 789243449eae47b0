namespace BackendArchitect.Engine.Tests.Reviews.Sql;

/// <summary>Scripts as they are found, in the shape the tools of SQL Server write them.</summary>
internal static class SqlServerScripts
{
    /// <summary>As Management Studio scripts a database: batches, no semicolons.</summary>
    public const string Studio = """
        USE [Shop]
        GO
        /****** Object:  Table [dbo].[Customer]    Script Date: 22.11.2026 09:12:01 ******/
        SET ANSI_NULLS ON
        GO
        SET QUOTED_IDENTIFIER ON
        GO
        CREATE TABLE [dbo].[Customer](
        	[Id] [bigint] IDENTITY(1,1) NOT NULL,
        	[Email] [nvarchar](320) NOT NULL,
        	[Full Name] [nvarchar](max) NULL,
        	[Created] [datetimeoffset](3) NOT NULL,
         CONSTRAINT [PK_Customer] PRIMARY KEY CLUSTERED
        (
        	[Id] ASC
        )WITH (PAD_INDEX = OFF, STATISTICS_NORECOMPUTE = OFF) ON [PRIMARY]
        ) ON [PRIMARY] TEXTIMAGE_ON [PRIMARY]
        GO
        CREATE TABLE [dbo].[Order](
        	[Id] [uniqueidentifier] NOT NULL,
        	[CustomerId] [bigint] NOT NULL,
        	[Total] [decimal](19, 4) NOT NULL,
        	[Gross]  AS ([Total]*(1.25)) PERSISTED,
         CONSTRAINT [PK_Order] PRIMARY KEY NONCLUSTERED ([Id] ASC) ON [PRIMARY]
        ) ON [PRIMARY]
        GO
        CREATE UNIQUE NONCLUSTERED INDEX [IX_Customer_Email] ON [dbo].[Customer]
        (
        	[Email] ASC
        )WITH (ONLINE = OFF) ON [PRIMARY]
        GO
        CREATE NONCLUSTERED INDEX [IX_Order_Customer] ON [dbo].[Order] ([CustomerId]) INCLUDE ([Total])
        ALTER TABLE [dbo].[Customer] ADD  CONSTRAINT [DF_Customer_Created]  DEFAULT (sysdatetimeoffset()) FOR [Created]
        GO
        ALTER TABLE [dbo].[Order]  WITH CHECK ADD  CONSTRAINT [FK_Order_Customer] FOREIGN KEY([CustomerId])
        REFERENCES [dbo].[Customer] ([Id])
        GO
        ALTER TABLE [dbo].[Order] CHECK CONSTRAINT [FK_Order_Customer]
        GO
        CREATE PROCEDURE [dbo].[CloseDay] @day date
        AS
        BEGIN
        	SET NOCOUNT ON;
        	DELETE FROM [dbo].[Order];
        	IF @day IS NULL
        	BEGIN
        		UPDATE [dbo].[Customer] SET [Email] = N'it''s; gone'
        	END
        END
        GO
        EXEC sys.sp_addextendedproperty @name=N'MS_Description', @value=N'who buys; and what'
        GO
        """;

    /// <summary>As Entity Framework scripts its migrations so that they can run again.</summary>
    public const string Idempotent = """
        IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
        BEGIN
            CREATE TABLE [__EFMigrationsHistory] (
                [MigrationId] nvarchar(150) NOT NULL,
                [ProductVersion] nvarchar(32) NOT NULL,
                CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
            );
        END;
        GO

        BEGIN TRANSACTION;
        IF NOT EXISTS (
            SELECT * FROM [__EFMigrationsHistory]
            WHERE [MigrationId] = N'20260101000000_Init'
        )
        BEGIN
            CREATE TABLE [Blogs] (
                [BlogId] bigint NOT NULL IDENTITY,
                [Url] nvarchar(max) NULL,
                CONSTRAINT [PK_Blogs] PRIMARY KEY ([BlogId])
            );
        END;

        IF NOT EXISTS (SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'20260101000000_Init')
        BEGIN
            CREATE TABLE [Posts] (
                [PostId] bigint NOT NULL IDENTITY,
                [BlogId] bigint NOT NULL,
                CONSTRAINT [PK_Posts] PRIMARY KEY ([PostId]),
                CONSTRAINT [FK_Posts_Blogs] FOREIGN KEY ([BlogId]) REFERENCES [Blogs] ([BlogId]) ON DELETE CASCADE
            );
            CREATE INDEX [IX_Posts_BlogId] ON [Posts] ([BlogId]);
        END;
        INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion]) VALUES (N'20260101000000_Init', N'10.0.0');
        COMMIT;
        GO
        """;

    /// <summary>As a person writes one: no brackets, no batches but the last.</summary>
    public const string ByHand = """
        CREATE TABLE dbo.Meter (
            Id uniqueidentifier NOT NULL DEFAULT NEWSEQUENTIALID() PRIMARY KEY,
            Serial nvarchar(40) NOT NULL UNIQUE,
            Site int NULL
        )
        CREATE TABLE dbo.Reading (
            MeterId uniqueidentifier NOT NULL CONSTRAINT FK_Reading_Meter REFERENCES dbo.Meter(Id),
            TakenAt datetime2(0) NOT NULL,
            Value float NOT NULL,
            PRIMARY KEY (MeterId, TakenAt)
        )
        CREATE TABLE #wanted (Id int)

        ALTER TABLE dbo.Meter
            ADD Model nvarchar(40) NULL, Maker nvarchar(40) NULL
        ALTER TABLE dbo.Meter
            ALTER COLUMN Site bigint NOT NULL
        DELETE FROM #wanted
        PRINT 'done'
        GO
        """;
}
