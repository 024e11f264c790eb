namespace Soliguide.GrpcApi.Pages.Staff;

/// <summary>A form that only asks something, or says that somebody is still there: it leaves no line in the journal of the staff.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChangesNothingAttribute : Attribute;
