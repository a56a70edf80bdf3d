using Microsoft.AspNetCore.Http;

namespace News.Http;

/// <summary>Headers of every answer, errors too. An answer is data: no browser may guess its type, run it, frame it, or hand its address on.</summary>
public static class SecurityHeaders
{
    public static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        // Kept, but asked for again each time: with an ETag that costs a 304. Not by a proxy: answers may need a key.
        headers.CacheControl = "private, no-cache";
    }
}
