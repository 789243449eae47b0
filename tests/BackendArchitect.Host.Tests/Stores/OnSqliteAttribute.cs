using System.Reflection;
using Xunit.Sdk;

namespace BackendArchitect.Host.Tests.Stores;

/// <summary>Runs a test of the contract on the embedded store.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnSqliteAttribute : DataAttribute
{
    internal const string Kind = "sqlite";

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => [[Kind]];
}
