namespace Soliguide.Silo.Storage.GroupCommit;

/// <summary>The connection was lost while a commit was under way: nobody knows whether it holds. Whoever asked for it reads what is stored before going on.</summary>
internal sealed class InDoubtException(Exception cause)
    : IOException("The connection was lost while the commit was under way; whether it holds is not known.", cause);
