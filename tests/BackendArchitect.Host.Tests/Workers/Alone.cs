namespace BackendArchitect.Host.Tests.Workers;

/// <summary>Tests that need the machine for themselves.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;
