import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import TruceStore

/// The files that pages refer to: Truce's own, and Leaflet from the system's package.
///
/// All are read at start, so that no request reaches the file system.
struct StaticFiles: Sendable {
  private struct File: Sendable {
    var bytes: ByteBuffer
    /// The same, packed with gzip; nil: it does not become smaller.
    var packed: ByteBuffer?
    var type: String
    /// In quotation marks, as HTTP writes it.
    var tag: String
  }

  private var files: [String: File] = [:]
  /// Whether Leaflet is installed; without it the list of incidents stands for the map.
  private(set) var hasLeaflet = false
  /// Eight digits that change when any file does, for addresses such as `style.css?v=…`.
  private(set) var version = ""

  /// Where Debian's libjs-leaflet and libjs-leaflet.markercluster put their files.
  static let leafletFolder = "/usr/share/javascript/leaflet"

  private static let leafletFiles = [
    "leaflet.min.js", "leaflet.css", "leaflet.markercluster.min.js", "MarkerCluster.css",
    "MarkerCluster.Default.css", "images/layers.png", "images/layers-2x.png",
    "images/marker-icon.png", "images/marker-icon-2x.png", "images/marker-shadow.png",
  ]

  /// `own`: the folder that `/static/` shows; nil: there is none.
  init(own: URL?, leaflet: URL = URL(fileURLWithPath: leafletFolder)) {
    if let own {
      for name in Self.names(in: own) { add("/static/\(name)", own.appendingPathComponent(name)) }
    }
    for name in Self.leafletFiles {
      add("/static/leaflet/\(name)", leaflet.appendingPathComponent(name))
    }
    hasLeaflet = files["/static/leaflet/leaflet.min.js"] != nil
    let tags = files.keys.sorted().map { files[$0]?.tag ?? "" }.joined()
    version = String(hexadecimal(ContentHash.of(Array(tags.utf8))).prefix(8))
  }

  private mutating func add(_ path: String, _ url: URL) {
    guard let data = try? Data(contentsOf: url) else { return }  // left out: it answers 404
    let tag = "\"\(hexadecimal(ContentHash.of(Array(data))).prefix(32))\""
    let type = Self.type(of: path)
    let packed = Gzip.packs(type) ? Gzip.packed(Array(data), level: 9) : nil
    files[path] = File(
      bytes: ByteBuffer(bytes: data), packed: packed.map { ByteBuffer(bytes: $0) }, type: type,
      tag: tag)
  }

  private static func names(in folder: URL) -> [String] {
    let walker = FileManager.default.enumerator(atPath: folder.path)
    let names = walker?.compactMap { $0 as? String } ?? []
    return names.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted()
  }

  /// The answer for `path`; nil: there is no such file. `query` begins with `v=` where the address
  /// changes with the file, so that the browser may keep it for good.
  func response(_ path: String, query: String?, headers: HTTPFields) -> Response? {
    guard let file = files[path == "/favicon.ico" ? "/static/favicon.svg" : path] else {
      return path == "/favicon.ico" ? Response(status: .noContent) : nil
    }
    let isForGood = query?.hasPrefix("v=") ?? false
    let packed = Gzip.isAccepted(headers) ? file.packed : nil
    var fields: HTTPFields = [
      .contentType: file.type, .eTag: packed == nil ? file.tag : "W/\(file.tag)",
      .vary: "Accept-Encoding",
      .cacheControl: isForGood ? "public, max-age=31536000, immutable" : "no-cache",
    ]
    let known = headers[values: .ifNoneMatch].flatMap { $0.split(separator: ",") }
    if known.contains(where: { $0.trimmingCharacters(in: .whitespaces).hasSuffix(file.tag) }) {
      return Response(status: .notModified, headers: fields)
    }
    if packed != nil { fields[.contentEncoding] = "gzip" }
    return Response(
      status: .ok, headers: fields, body: ResponseBody(byteBuffer: packed ?? file.bytes))
  }

  /// The type of a file by its extension.
  static func type(of path: String) -> String {
    switch path.split(separator: ".").last {
    case "css": "text/css; charset=utf-8"
    case "js", "mjs": "text/javascript; charset=utf-8"
    case "json", "map": "application/json"
    case "geojson": "application/geo+json"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "ico": "image/x-icon"
    case "woff2": "font/woff2"
    case "webmanifest": "application/manifest+json"
    case "html": "text/html; charset=utf-8"
    case "txt": "text/plain; charset=utf-8"
    default: "application/octet-stream"
    }
  }
}
