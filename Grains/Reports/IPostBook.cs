using Soliguide.Contracts.Reports;

namespace Soliguide.Grains.Reports;

/// <summary>How letters leave at this moment. Implemented by the post room of the silo.</summary>
public interface IPostBook
{
    /// <summary>The board, now.</summary>
    Task<PostBoard> Read();
}
