using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BackendArchitect.Host.Tests.Telemetry;

/// <summary>Keeps every line any category writes, at every level, with its exception.</summary>
internal sealed class LogTrap : ILoggerProvider
{
    public ConcurrentQueue<(string Category, LogLevel Level, string Line)> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Category(categoryName, Lines);

    public void Dispose()
    {
    }

    private sealed class Category(string name, ConcurrentQueue<(string Category, LogLevel Level, string Line)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue((name, LogLevel.None, $"scope {state}"));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((name, logLevel, $"{formatter(state, exception)} {exception}"));
    }
}
