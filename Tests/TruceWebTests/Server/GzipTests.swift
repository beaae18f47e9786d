import Foundation
import HTTPTypes
import Testing
import TruceTestSupport

@testable import TruceWeb

/// Answers are packed for browsers that take it, and only where their size tells nobody anything.
struct GzipTests {
  private func headers(_ accepted: String?, site: String? = nil) -> HTTPFields {
    var headers = HTTPFields()
    if let accepted { headers[.acceptEncoding] = accepted }
    if let site, let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = site }
    return headers
  }

  @Test(arguments: [
    ("gzip, deflate, br", true), ("br;q=1.0, gzip;q=0.8", true), ("*", true), (nil, false),
    ("br", false), ("gzip;q=0", false), ("identity", false),
  ])
  func `a browser says what it takes`(accepted: String?, isTaken: Bool) {
    #expect(Gzip.isAccepted(headers(accepted)) == isTaken)
  }

  @Test(arguments: [
    ("same-origin", true), ("none", true), ("cross-site", false), ("same-site", false),
    (nil, false),
  ])
  func `over TLS a page is packed only where no other site asked for it`(
    site: String?, isPacked: Bool
  ) {
    let headers = headers("gzip", site: site)
    #expect(Gzip.mayPack(headers, isEncrypted: true) == isPacked)
    #expect(Gzip.mayPack(headers, isEncrypted: false))
  }

  @Test func `what is packed is the same when it is unpacked`() throws {
    let bytes = Array(String(repeating: "Shells hit Saraqib. ", count: 5000).utf8)
    let packed = try #require(Gzip.packed(bytes))
    #expect(packed.count < bytes.count / 20)
    let folder = try TemporaryFolder()
    let file = try folder.file("a.gz", bytes: Data(packed))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    #expect(try pipe.fileHandleForReading.readToEnd() == Data(bytes))
    var random = SeededGenerator(seed: 3)
    #expect(Gzip.packed((0..<5000).map { _ in UInt8.random(in: 0...255, using: &random) }) == nil)
    #expect(Gzip.packed(Array("short".utf8)) == nil)
  }

  @Test func `pages, twins and static files come packed, pictures do not`() async throws {
    try await ServedDesk.serve { (desk) async throws in
      var client = desk.client
      let gzip = ["Accept-Encoding": "gzip"]
      for path in ["/", "/incidents.json", "/static/desk.css", "/map/ground.geojson"] {
        let whole = try await client.get(path)
        #expect(whole["content-encoding"] == nil)
        let packed = try await client.get(path, headers: gzip)
        #expect(packed["content-encoding"] == "gzip", "\(path)")
        #expect(packed["vary"]?.contains("Accept-Encoding") == true)
        let length = try #require(packed["content-length"].flatMap { Int($0) })
        #expect(length * 2 < whole.body.utf8.count + 1000, "\(path)")
        guard let tag = packed["etag"] else { continue }
        #expect(tag.hasPrefix("W/"))
        let known = try await client.get(path, headers: ["If-None-Match": tag])
        #expect(known.status == 304, "\(path)")
      }
    }
  }
}
