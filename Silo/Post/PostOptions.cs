using System.ComponentModel.DataAnnotations;

namespace Soliguide.Silo.Post;

/// <summary>Section <c>Post</c>: how letters leave. Letters go into a folder; no mail is sent to anybody.</summary>
public sealed class PostOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Post";

    /// <summary>Folder for letters as <c>.eml</c> files, one folder per campaign and letter. Default <c>letters</c> in the data folder.</summary>
    public string? Folder { get; set; }

    /// <summary>How often due letters are looked for. Default 2 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Letters in the making at once. Default 16.</summary>
    [Range(1, 256)]
    public int AtOnce { get; set; } = 16;

    /// <summary>Who letters are from, as people read it.</summary>
    [Required]
    public string SenderName { get; set; } = "Soliguide";

    /// <summary>The address letters are from and replies go to; set your own before a real campaign.</summary>
    [Required]
    public string SenderAddress { get; set; } = "mise-a-jour@soliguide.example.org";

    /// <summary>A number that structures can call, from the range reserved for fiction until you set your own.</summary>
    public string? ContactPhone { get; set; } = "01 99 00 12 34";

    /// <summary>Where the website is reached from outside; links in letters begin with it.</summary>
    [Required]
    public string PublicUrl { get; set; } = "http://localhost:8080";
}
