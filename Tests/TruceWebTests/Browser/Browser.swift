import Foundation

/// A headless Chromium, driven by WebDriver (W3C) through chromedriver. `Browser.use` starts one and
/// ends it, whatever happens between.
final class Browser: Sendable {
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  static let driver = "/usr/bin/chromedriver"
  static let program = "/usr/bin/chromium"

  /// Whether both programs are here.
  static var isInstalled: Bool {
    [driver, program].allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Why tests are skipped where they are not.
  static let absence = "needs chromium and chromium-driver: Scripts/setup.sh --tests"

  /// The address that paths are relative to, without a slash at its end.
  let base: String
  private let client: LoopbackClient
  private let session: String

  private init(_ client: LoopbackClient, base: String) async throws {
    let arguments: JSONValue = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--no-first-run", "--force-prefers-reduced-motion", "--disable-background-networking",
      "--disable-breakpad", "--hide-scrollbars",
      "--window-size=1280,900", "--lang=en-GB",
    ]
    let always: JSONValue = [
      "browserName": "chrome", "pageLoadStrategy": "normal",
      "timeouts": ["script": 120_000, "pageLoad": 120_000],
      "goog:chromeOptions": ["binary": .text(Self.program), "args": arguments],
      "goog:loggingPrefs": ["browser": "ALL", "performance": "ALL"],
    ]
    let opened = try await Self.ask(
      client, "POST", "/session", ["capabilities": ["alwaysMatch": always]])
    guard let session = opened["sessionId"].text else {
      throw Failure(description: "chromedriver opened no session")
    }
    self.base = base
    self.client = client
    self.session = session
  }

  /// Runs `body` with a new browser that has no cookies.
  static func use<Value>(
    at base: String, _ body: (Browser) async throws -> Value
  ) async throws -> Value {
    let service = try HelperProcess(driver, ["--port=0"])
    defer { service.kill() }
    let port = try await service.number(after: "started successfully on port ")
    let browser = try await Browser(LoopbackClient(port: port), base: base)
    let result = try await body(browser)
    _ = try? await browser.ask("DELETE", "")
    return result
  }

  // MARK: The wire

  private static func ask(
    _ client: LoopbackClient, _ method: String, _ path: String, _ body: JSONValue?
  ) async throws -> JSONValue {
    let data = try body.map { try JSONEncoder().encode($0) } ?? Data()
    let answer = try await client.send(method, path, body: data)
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(answer.body))["value"]
    guard answer.status == 200 else {
      let message = value["message"].text?.components(separatedBy: "\n").first ?? ""
      throw Failure(description: "\(value["error"].text ?? "error"): \(message)")
    }
    return value
  }

  /// Sends one command of the session; returns its value. Throws `Failure` with WebDriver's words.
  @discardableResult
  func ask(_ method: String, _ path: String, _ body: JSONValue? = nil) async throws -> JSONValue {
    try await Self.ask(client, method, "/session/\(session)\(path)", body)
  }

  /// Sends one command of the DevTools protocol.
  @discardableResult
  func devTools(_ command: String, _ parameters: JSONValue = [:]) async throws -> JSONValue {
    try await ask("POST", "/goog/cdp/execute", ["cmd": .text(command), "params": parameters])
  }

  /// Empties the log named `kind` (`browser`, `performance`).
  func log(_ kind: String) async throws -> [JSONValue] {
    try await ask("POST", "/se/log", ["type": .text(kind)]).list
  }
}
