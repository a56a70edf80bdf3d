using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using News.Text;
using News.Views;

namespace News.Http;

/// <summary>The forms of an answer that is no error.</summary>
internal static class ApiAnswer
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>One resource as stored, with an ETag of its content; <c>304</c> when the client has it.</summary>
    public static IResult Single(ReadOnlyMemory<byte> content, string mediaType = Json) =>
        Results.Bytes(content, mediaType, entityTag: new EntityTagHeaderValue($"\"{Digest.Sha256(content.Span)["sha256:".Length..][..32]}\""));

    /// <inheritdoc cref="Single(ReadOnlyMemory{byte}, string)"/>
    public static IResult Tagged<T>(T value, JsonTypeInfo<T> type) => Single(JsonSerializer.SerializeToUtf8Bytes(value, type));

    public static byte[] Bytes(JsonNode value) => Encoding.UTF8.GetBytes(value.ToJsonString(ApiJson.Compact.Options));

    public static IResult Object<T>(T value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) =>
        Results.Text(JsonSerializer.SerializeToUtf8Bytes(value, type), Json, status);

    /// <summary>A page of a list, with a <c>Link</c> to the next one.</summary>
    public static IResult List<T>(ApiRequest request, Page<T> page, JsonTypeInfo<Page<T>> type) => List(request, page.NextCursor, page, type);

    /// <summary>A list with more to it than a page has.</summary>
    public static IResult List<T>(ApiRequest request, string? nextCursor, T list, JsonTypeInfo<T> type) =>
        List(request, nextCursor, JsonSerializer.SerializeToUtf8Bytes(list, type));

    /// <summary>A list that is JSON already.</summary>
    public static IResult List(ApiRequest request, string? nextCursor, byte[] json)
    {
        if (nextCursor is not null)
        {
            request.Http.HttpContext.Response.Headers.Link = $"<{request.PathWith(nextCursor)}>; rel=\"next\"";
        }

        return Results.Bytes(json, Json);
    }
}
