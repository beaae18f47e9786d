package import Foundation
package import TruceStore

/// How a desk is served.
package struct DeskConfiguration: Sendable {
  /// A certificate of one's own, both files PEM.
  package struct Certificate: Hashable, Sendable {
    package var chain: String
    package var key: String

    package init(chain: String, key: String) {
      self.chain = chain
      self.key = key
    }
  }

  /// The address to listen on, and its port; port 0: one that is free.
  package var host: String
  package var port: Int
  package var certificate: Certificate?
  /// A proxy on the same machine or network speaks TLS; who asks is told by its last
  /// `X-Forwarded-For`.
  package var isBehindProxy: Bool
  /// Names that the desk answers to, beside those of the loopback address and `host`.
  package var names: [String]
  /// The zone that dates are shown in.
  package var timeZone: TimeZone
  /// Address of map tiles with `{z}`, `{x}` and `{y}`; nil: the map is drawn without any.
  package var tiles: String?
  /// Whom to name for the tiles.
  package var tileCredit: String?
  /// Whether addresses and feeds may be fetched.
  package var allowsFetching: Bool
  /// Folders that may be watched, with all that is in them.
  package var folders: [String]
  /// Cores that reading uses.
  package var jobs: Int
  package var limits: DeskLimits
  package var sessions: SessionTerms
  /// How addresses are fetched; tests let it reach their own server.
  var fetcher = Fetcher()

  package init(
    host: String = "127.0.0.1", port: Int = 8484, certificate: Certificate? = nil,
    isBehindProxy: Bool = false, names: [String] = [], timeZone: TimeZone = .gmt,
    tiles: String? = nil, tileCredit: String? = nil, allowsFetching: Bool = false,
    folders: [String] = [], jobs: Int = 1,
    limits: DeskLimits = DeskLimits(), sessions: SessionTerms = SessionTerms()
  ) {
    self.host = host
    self.port = port
    self.certificate = certificate
    self.isBehindProxy = isBehindProxy
    self.names = names
    self.timeZone = timeZone
    self.tiles = tiles
    self.tileCredit = tileCredit
    self.allowsFetching = allowsFetching
    self.folders = folders
    self.jobs = jobs
    self.limits = limits
    self.sessions = sessions
  }

  /// Whether what goes over the network is encrypted.
  var isEncrypted: Bool { certificate != nil || isBehindProxy }

  /// Whether nobody outside the machine can reach the desk.
  var isLoopback: Bool {
    host == "localhost" || host == "::1" || host == "127.0.0.1"
      || (host.hasPrefix("127.") && host.allSatisfy { $0.isNumber || $0 == "." })
  }

  /// Throws `DeskRefusal` where the desk would stand open to strangers.
  package func check(hasAccounts: Bool) throws(DeskRefusal) {
    if isBehindProxy, !hasAccounts { throw .needsAccount(host) }
    guard !isLoopback else { return }
    guard hasAccounts else { throw .needsAccount(host) }
    guard isEncrypted else { throw .needsEncryption(host) }
  }
}

/// A desk that is not served: strangers could reach it, or nobody.
package enum DeskRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case needsAccount(String)
  case needsEncryption(String)
  /// Another program listens there, or the system does not let this one.
  case cannotListen(String, port: Int, cause: String)

  package var description: String {
    switch self {
    case .needsAccount(let host):
      "\(host): others can reach this address, and the ledger has no accounts; add yourself with "
        + "`truce user add LEDGER NAME --role lead`"
    case .needsEncryption(let host):
      "\(host): others can reach this address, and passwords would travel in the clear; give "
        + "--tls-certificate and --tls-key, or --behind-proxy where a proxy speaks TLS"
    case .cannotListen(let host, let port, let cause):
      "\(host):\(port): \(cause); choose another port with --port"
    }
  }
}
