import Foundation
import Testing
import TruceModel
import TrucePipeline
import TruceStore
import TruceTestSupport

@testable import TruceWeb

/// The sample for nginx in `docs` is run as it stands, but for ports and the places of files.
@Suite(.enabled(if: Nginx.program != nil, "nginx is not installed; Scripts/setup.sh --tests"))
struct NginxTests {
  @Test func `the sample serves the desk over TLS`() async throws {
    let configuration = DeskConfiguration(isBehindProxy: true, names: ["desk.example.org"])
    try await ServedDesk.serve(configuration, people: ["Ana": .analyst]) { (desk) async throws in
      let proxy = try Nginx(desk: desk.port, in: desk.folder.url)
      defer { proxy.stop() }
      try await proxy.settle()
      let refused = try await proxy.exchange(["GET / HTTP/1.1"])
      #expect(refused.status == 303)
      #expect(refused["strict-transport-security"] != nil)
      let cookie = try #require(refused["set-cookie"])
      #expect(cookie.hasPrefix("__Host-truce="))
      #expect(cookie.hasSuffix("; Secure"))
      let wrong = try await login(proxy, password: "wrong password")
      #expect(wrong.status == 401)
      let failures = try desk.ledger.store.loginFailures("address:127.0.0.1")
      #expect(failures?.count == 1)
      let answer = try await login(proxy, password: "password of Ana")
      #expect(answer.status == 303)
      let seat = try #require(answer["set-cookie"]).prefix { $0 != ";" }
      let page = try await proxy.exchange(["GET / HTTP/1.1", "Cookie: \(seat)"])
      #expect(page.status == 200)
      #expect(page.body.contains("Ana"))
    }
  }

  @Test func `plain HTTP is sent to TLS`() async throws {
    let folder = try TemporaryFolder()
    let proxy = try Nginx(desk: 9, in: folder.url)
    defer { proxy.stop() }
    try await proxy.settle()
    var client = DeskClient(port: proxy.plainPort, host: "desk.example.org")
    let answer = try await client.get("/incidents?q=x")
    #expect(answer.status == 301)
    #expect(answer["location"] == "https://desk.example.org/incidents?q=x")
  }

  /// Logs Ana in, as a browser behind the proxy does.
  private func login(_ proxy: Nginx, password: String) async throws -> DeskClient.Answer {
    let page = try await proxy.exchange(["GET /login HTTP/1.1"])
    let seat = try #require(page["set-cookie"]).prefix { $0 != ";" }
    let token = page.body.components(separatedBy: #"name="csrf" value=""#).dropFirst().first?
      .prefix { $0 != "\"" }
    let body = "csrf=\(try #require(token))&name=Ana&password=\(DeskClient.encoded(password))"
    return try await proxy.exchange(
      [
        "POST /login HTTP/1.1", "Cookie: \(seat)", "Origin: https://\(proxy.host)",
        "Content-Type: application/x-www-form-urlencoded", "Content-Length: \(body.utf8.count)",
      ], body: body)
  }
}

/// nginx with the sample, on ports of its own.
struct Nginx {
  let plainPort: Int
  let port: Int
  private let process: Process

  /// Where the program is; nil: it is not installed.
  static let program = ["/usr/sbin/nginx", "/usr/bin/nginx"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// As the browser writes it.
  var host: String { "desk.example.org:\(port)" }

  init(desk: Int, in folder: URL) throws {
    let free = try (0..<2).map { _ in try LittleServer { _ in "" } }
    (plainPort, port) = (free[0].port, free[1].port)
    for server in free { server.stop() }
    let sample = try Self.sample("nginx-desk.conf")
      .replacingOccurrences(of: "listen 80;", with: "listen 127.0.0.1:\(plainPort);")
      .replacingOccurrences(of: "listen 443 ", with: "listen 127.0.0.1:\(port) ")
      .replacingOccurrences(of: "127.0.0.1:8484", with: "127.0.0.1:\(desk)")
      .replacingOccurrences(of: "/etc/ssl/certs/", with: folder.path + "/")
      .replacingOccurrences(of: "/etc/ssl/private/", with: folder.path + "/")
      .replacingOccurrences(of: "/etc/nginx/", with: folder.path + "/")
    let scratch = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map {
      "\($0)_temp_path \(folder.path)/\($0);"
    }.joined(separator: " ")
    let main = """
      daemon off; pid \(folder.path)/nginx.pid; error_log \(folder.path)/error.log; events {}
      http { access_log off; \(scratch) include \(folder.path)/site.conf; }
      """
    try Data(main.utf8).write(to: folder.appendingPathComponent("nginx.conf"))
    try Data(sample.utf8).write(to: folder.appendingPathComponent("site.conf"))
    try Data(try Self.sample("nginx-proxy.conf").utf8)
      .write(to: folder.appendingPathComponent("truce-proxy.conf"))
    try Certificate.make(in: folder)
    let arguments = ["-p", folder.path, "-c", folder.path + "/nginx.conf"]
    let check = try Self.started(arguments + ["-t", "-q"])
    check.waitUntilExit()
    guard check.terminationStatus == 0 else { throw DeskClient.Broken() }
    process = try Self.started(arguments)
  }

  private static func sample(_ name: String) throws -> String {
    try String(contentsOf: SourceTree.root.appendingPathComponent("docs/\(name)"), encoding: .utf8)
  }

  private static func started(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Nginx.program ?? "")
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Waits until it answers.
  func settle() async throws {
    for _ in 0..<100 {
      if (try? await DeskClient(port: plainPort).raw(Array("GET / HTTP/1.0\r\n\r\n".utf8))) != nil {
        return
      }
      try await Task.sleep(for: .milliseconds(100))
    }
    throw DeskClient.Broken()
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }

  /// Sends a request through TLS and reads the answer.
  func exchange(_ lines: [String], body: String = "") async throws -> DeskClient.Answer {
    let head = (lines + ["Host: \(host)", "Connection: close"]).joined(separator: "\r\n")
    return try await TLSExchange.answer(to: Data((head + "\r\n\r\n" + body).utf8), port: port)
  }
}
