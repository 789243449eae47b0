using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Diagnosis;

/// <param name="Acts">The number is on the side where something is to be done.</param>
/// <param name="Done">It was carried out already.</param>
public sealed record ReadStep(DiagnosisStep Step, Measurement Value, bool Acts, bool Done);
