/**
 * Equivalent terms of any software community: everyday English beside Chinese, and spoken words beside those of
 * documents. A community's own terms are in `content/glossary.yml`. Only the build uses this list; it keeps what the
 * corpus can answer. One group per line, terms separated by bars.
 */
export const COMMON_TERMS: readonly string[] = `
挂掉|挂了|宕机|宕掉|崩溃|故障|crash|crashed|died|dead
假死|僵死|卡死|hang|hung|stuck|freeze|frozen
卡住|阻塞|block|blocked|stuck
报错|异常|出错|错误|抛错|抛异常|抛出异常|error|exception|throw
失败|不成功|fail|failed|failure|unsuccessful
起不来|启动失败|无法启动|启动不了|fails to start|cannot start
连不上|连接失败|无法连接|连接不上|cannot connect|connection refused|connection failure
找不到|没找到|not found|missing|cannot find
不起作用|没起作用|不生效|没生效|没效果|无效|失效|no effect|does not work|not working|ineffective|ignored
起作用|生效|take effect|effective
拿到|获取|取到|得到|读到|get|obtain|retrieve|acquire
拿不到|获取不到|取不到|cannot get
自己写|自己实现|自定义|扩展|custom|customized|own implementation|write my own
跑|运行|执行|run|running|execute|execution
装|安装|install
例子|示例|样例|demo|sample|example|案例
隔开|隔离|分开|separate|isolate|isolation
摘掉|摘除|剔除|踢掉|下线|移除|evict|eject|remove|removed
加机器|扩容|加节点|增加节点|scale out|add node|expand
减少|缩容|缩减|reduce|shrink|decrease
上限|最大|限制|maximum|max|limit
下限|最小|最低|minimum|min
慢|耗时|延迟|性能|slow|latency
快|高效|fast|efficient|speed
大|过大|太大|large|big|huge|too large
稳定|稳|可靠|stable|stability|reliable
线上|生产|生产环境|生产就绪|production|production ready
上线|发布|go live|release|launch
落库|入库|写入|持久化|保存|save|persist|stored
还原|恢复|回滚|restore|revert|rollback
撤销|取消|cancel|undo|revoke
停掉|关掉|关闭|停止|停机|stop|shut down|close
停顿|暂停|pause|suspend
断开|断连|掉线|disconnect|disconnected
丢|丢失|丢掉|lose|lost|missing
打爆|压垮|过载|过多|overload|overwhelm|too many
扛得住|支撑|承受|承载|withstand|sustain
吞吐|吞吐量|qps|tps|throughput|per second
并发|高并发|抢|竞争|同时|concurrent|contention|simultaneously|race
热点|热点数据|hot spot|hotspot
重复|多次|再次|again|repeated|duplicate
防重|幂等|去重|idempotent|deduplicate
老是|经常|频繁|一直|总是|always|frequently|keeps|constantly
偶尔|偶发|有时|间歇|sometimes|occasionally|intermittent
有时候|有的时候|sometimes
主节点|主|leader|master|primary|领导者
从节点|从库|备节点|副本|follower|slave|secondary|replica
换主|选主|重新选主|选举|切主|election|elect|leader change|leadership transfer
投票|vote|voting
观察者|只读节点|学习者|learner|observer|read only
分裂|拆分|分片|切分|split|splitting
合并|merge|merging|combine
拷贝|复制|copy|replicate|replication|clone
搬|迁移|转移|migrate|migration|transfer|move
换|替换|更换|切换|replace|switch|swap
选择|选型|挑选|choose|select|selection
跟着|随着|一起|together|along with
单独|独立|分别|separately|independent|standalone|alone
嵌入|内嵌|集成|embed|embedded|integrate|integration
依赖|引用|引入|导入|dependency|depend|import|include
包|jar|依赖包|package|artifact
打包|打成包|bundle|fat jar|uber jar
注解|标注|打标|annotation|annotated
下沉|抽象|剥离|abstract|abstraction
侵入|侵入性|无侵入|intrusive|invasive|non-intrusive
改代码|修改代码|改造|change code|modify code|code change
升级|升到|更新|upgrade|update|bump
降级|回退|downgrade|fallback|degrade
高版本|新版本|最新版本|更高版本|latest|newer|new version|latest version|newest
旧版本|老版本|低版本|旧|老|old version|older|legacy|old
兼容|适配|compatible|compatibility|adapt|adapter
支持|适配|support|supports|supported
打算|计划|规划|路线|roadmap|plan|planned|future
进展|进度|progress|status|state
什么时候|何时|时机|when
顺序|次序|先后|乱序|order|ordering|sequence|out of order
先|首先|第一|first
最后|最终|末尾|finally|last|eventually
作用|用途|用处|用来|意义|purpose|role|meaning|what does
好处|优点|优势|优劣|收益|benefit|advantage|pros
坏处|缺点|劣势|代价|开销|drawback|disadvantage|cost|overhead
区别|不同|差别|差异|对比|区分|difference|differ|versus|vs|compare|distinguish
关系|联系|relation|relationship
原理|机制|内部实现|底层|how it works|principle|mechanism|internals|internal
设置|配置|设定|指定|set|config|configure|specify|setting
打开|开启|启用|开关|turn on|enable|open
关掉|关闭|禁用|去掉|turn off|disable
打印|输出|打出来|print|output
日志文件|日志|log file|logs|log
链路|链路追踪|调用链|trace|tracing|call chain
头|请求头|header|headers
请求体|报文体|body|payload|request body
请求|调用|访问|request|invoke|call|access
服务之间|服务间|互相访问|互相调用|互通|between services|inter service|mutual
服务端|服务器|后端|server|backend
客户端|前端|client|frontend
消费方|消费者|调用方|订阅方|consumer|caller|subscriber
提供方|提供者|服务方|发布方|provider|publisher
发起方|调用方|上游|initiator|originator|caller
参与方|被调用方|被调用的服务|下游|participant|callee|downstream
地址|ip|主机|address|host|endpoint
后端地址|目的地址|目标地址|upstream address|target address|destination
来源|客户端地址|源地址|source address|client address|remote address
端口|port|连接端口
连接|链接|长连接|长链接|connection|connect|link
复用|重用|共用|共享|reuse|share|shared|sharing
池|连接池|pool
新建|创建|建立|new|create|establish
推送|推|通知|下发|push|notify|notification|deliver
拉|拉取|订阅|pull|fetch|subscribe
部分|一部分|子集|partial|part|subset
全部|所有|全量|all|entire|full|every
增量|incremental|delta
广播|broadcast
同步|互相同步|sync|synchronize|synchronous
异步|async|asynchronous|non-blocking
等待|等|wait|waiting|pending
超时|timeout|timed out|expire
过期|失效|expired|expire|ttl
续约|租约|心跳|renew|lease|heartbeat|keepalive
存活|活着|在线|健康|健康检查|alive|liveness|health|healthy
检测|探测|探活|感知|发现|detect|detection|probe|aware
发现|服务发现|自动发现|discover|discovery
注册|登记|register|registered|registration
注册中心|registry|registry center|service registry|registration center|naming service
配置中心|config center|nacos|apollo
容器平台|容器编排|k8s|kubernetes
边车|sidecar|代理
网格|服务网格|mesh|service mesh
过滤器|拦截器|filter|interceptor
管理端口|管理接口|admin|admin port|management port|管控
规则|策略|路由规则|rule|rules|policy|strategy
动态更新|动态下发|在线更新|热更新|dynamic update|hot update|update at runtime
私有协议|自定义协议|扩展协议|custom protocol|private protocol|proprietary protocol
协议转换|协议转化|protocol conversion|protocol translation|transcoding
序列化|反序列化|serialize|deserialize|serialization
时间类型|日期类型|localdatetime|timestamp|datetime
空指针|为空|是空的|null|nullpointerexception|npe|empty
泄漏|泄露|leak|leaking|leakage
占用|占满|消耗|使用率|usage|consume|consumption|occupy|utilization
撑爆|溢出|oom|out of memory|overflow
内存|memory
磁盘|硬盘|disk
机器|物理机|裸机|服务器|物理服务器|machine|bare metal|physical server|physical machine
操作系统|operating system|os|host os
机房|多机房|跨机房|数据中心|idc|data center|datacenter|availability zone|cross region
集群|cluster|clustered|集群部署
单机|单节点|standalone|single node
高可用|可用性|high availability|ha|available
一致|一致性|对得上|consistent|consistency
不一致|对不上|inconsistent|inconsistency
脏数据|脏读|脏写|dirty data|dirty read|dirty write
可见|看得到|visible|visibility
看不到|不可见|invisible|not visible
锁|加锁|上锁|lock|locked|locking
抢锁|获取锁|争抢|acquire lock
释放|解锁|放掉|释放锁|release|unlock|free
事务号|事务 id|xid|transaction id
分支号|分支 id|branchid|branch id
全局事务注解|globaltransactional
事务|transaction|transactional
本地事务|local transaction
两步提交|二阶段|两阶段|两阶段提交|two phase|2pc|two-phase commit
第一阶段|一阶段|phase one|first phase
第二阶段|二阶段|phase two|second phase
补偿|逆向|冲正|compensation|compensate|undo
无限重试|一直重试|不断重试|重试次数|retry forever|infinite retry|keeps retrying|retry count|max retry
人工|手动|人工处理|人工介入|manual|manually|by hand
自动|自动化|automatic|automatically|auto
分库分表|分表|分库|分表中间件|sharding|shardingsphere|shardingjdbc|sharding-jdbc|shard
分片键|分库键|sharding key|shard key|partition key
读写分离|主从|主从切换|read write splitting|master slave
多数据源|动态数据源|动态库|切换数据源|multiple data sources|dynamic datasource
数据源代理|datasourceproxy|data source proxy
回滚日志|undo log|undolog
建表|表结构|create table|schema|table structure
表|数据表|table|tables
行|记录|行级|row|record|row level
表级|table level
粒度|granularity
主键|自增主键|primary key
语句|sql|statement
查询|查|select|query|lookup
统计|计数|count|statistics|counter
版本号|版本|version|version number
父子|父类|继承|parent|inherit
内部调用|自调用|同一个类|self invocation|internal call|same class
代理失效|代理对象|动态代理|proxy object|proxy not applied
扫描|扫描不到|scan|scanned|scanning|component scan
注入|依赖注入|inject|injection|autowired
上下文|context|上下文隔离
容器|spring 容器|container|spring context
模块|子模块|module|modules|submodule
插件|plugin|plugins
基座|宿主|宿主应用|host application|base app|master biz
动态安装|热部署|动态部署|hot deploy|dynamic install|dynamic deployment
类加载|加载类|委托|class loading|classloader|delegate|delegation
冲突|依赖冲突|conflict|conflicts|clash
编译|构建|build|compile|built|from source
源码|源代码|源码编译|source|source code|from source
下载|download
文档|官网|手册|document|documentation|manual|guide|docs|website
教程|指南|入门|tutorial|guide|getting started
贡献|参与|contribute|contributor|contribution
治理|管理|governance|manage|management
商业版|企业版|付费|commercial|enterprise|enterprise edition
开源版|社区版|open source|community edition
自研|自己开发|内部|in-house|self developed
语言|多语言|跨语言|language|languages|multi-language
程序员|开发者|开发人员|developer|developers
用户|使用者|user|users
客户|业务方|业务|customer|business
网络|网络分区|脑裂|network|partition|split brain
丢包|延迟|网络抖动|packet loss|jitter
大多数|多数|半数|过半|majority|quorum|more than half
日志复制|复制|日志同步|log replication
快照|镜像|snapshot|checkpoint
状态机|state machine|fsm
线性一致|线性读|一致性读|readindex|linearizable read|consistent read
读|读取|read|reads
写|写入|write|writes
追上|追日志|追数据|同步数据|catch up|catchup
加入|添加|新增|add|join|joining
移除|删除|去掉|remove|delete|removed|drop
预热|warm up|warmup
冷启动|启动慢|cold start|slow startup
函数|faas|function|serverless
可信|机密计算|enclave|sgx|trusted|confidential computing
加密|加解密|encrypt|encryption|tls|ssl
国密|gm|chinese cryptography
证书|cert|certificate|tls
权限|鉴权|认证|permission|auth|authentication|authorization|acl
限流|流控|限速|rate limit|rate limiting|throttle|throttling
熔断|降级|circuit breaker|circuit breaking|degrade
灰度|灰度发布|金丝雀|canary|gray release|grayscale
权重|比例|weight|ratio|percentage
负载均衡|load balance|load balancing|load balancer|lb
重连|重新连接|reconnect|reconnection
优雅|平滑|无损|graceful|gracefully|smooth|smoothly|seamless
停机|下线|shutdown|offline
不停机|无损|热升级|平滑升级|zero downtime|without downtime|hot upgrade
父进程|子进程|进程|process|parent process|fork
同一个进程|进程内|同进程|in-process|same process|in process|same jvm
线程池|线程|thread pool|threads
队列|排队|queue|queued
回调|监听|钩子|callback|hook|listener|event
事件|event|events
触发|trigger|triggered
广告|公告|announcement
泛化调用|泛化|generic invocation|generic call|generic service
透传|传递|携带|附带|隐式传参|pass|propagate|carry|passthrough|attachment
参数|自定义参数|parameter|param|argument|option
标签|标识|分组|打标|tag|label|group|identifier
环境|测试环境|开发环境|environment|env|test environment
分组|group|grouping|uniqueid
唯一|唯一标识|unique|unique id
压缩|compress|compression
大小|长度|容量|size|length|capacity
频率|间隔|周期|frequency|interval|period
次数|数量|个数|count|number of|times
路由|转发|route|routing|forward|router
流量|请求量|traffic
网关|gateway|api gateway
域名|dns|domain
网络分割|网络分区|network split|network partition
监控|指标|度量|monitor|metrics|metric|monitoring
上报|推送|report|push|upload
看板|大盘|控制台|dashboard|console
告警|报警|alert|alarm
排查|定位|诊断|debug|troubleshoot|diagnose|investigate
模拟|mock|simulate|stub
压测|性能测试|基准|benchmark|load test|performance test
单元测试|单测|测试用例|unit test|test case
测试|test|testing|tests
流程|工作流|编排|流程引擎|workflow|process|orchestration|process engine
设计器|设计工具|designer|editor
画图|可视化|visualize|visualization|diagram
转换|转化|变换|convert|conversion|transform|translate
推荐|建议|最佳|recommend|suggest|suggestion|best practice
要求|需求|最低要求|requirement|requirements|prerequisite
必须|需要|一定|must|require|required|mandatory
默认|缺省|default
为空|缺失|没有|absent|missing|empty
存在|有|exist|exists|present
相同|一样|同一个|same|identical|equal
其他|另外|别的|other|another|others
覆盖|优先级|override|overwrite|priority|precedence
继续|往下|continue|proceed
跳过|忽略|skip|ignore|bypass
结束|完成|finish|finished|complete|completed|end
开始|启动|start|started
开始|begin
清理|清空|删除|clean|clear|cleanup|purge
图片|图像|照片|截图|picture|image|photo|screenshot
主机名|域名|domain name|hostname|fqdn
重启|重新启动|重新加载|restart|reload|reboot
重新读取|刷新|重新加载|reload|refresh|pick up
目录|文件夹|路径|folder|directory|path
应用|app|application
仓库|代码库|repo|repository
线上|生产|生产环境|prod|production
数据库|db|database
密码|口令|password|passwd|pwd
账号|账户|帐号|account
登录|登陆|login|log in|sign in
邮件|邮箱|email|mail
上传|upload
手机|移动端|phone|mobile
界面|页面|屏幕|ui|page|screen
免费|收费|价格|free|price|pricing
反馈|联系|提问|提 issue|feedback|contact|report
缺陷|bug|问题|issue
功能|特性|feature
离线|断网|offline
容器|docker|container
训练|train|training
数据集|样本|训练数据|dataset|samples
精度|准确率|accuracy
预训练|微调|迁移学习|pre-train|pretrained|finetune|fine-tune|transfer learning
推理|预测|inference|predict|prediction
显卡|gpu
不均衡|不平衡|偏向|imbalance|imbalanced
备份|backup
任务|作业|task|job
镜像源|代理|mirror|proxy
私有|内网|private|internal
误操作|误删|误删除|手滑|不小心|by mistake|accidentally
找回|恢复|挽回|recover|restore
重置|重来|从头|重头|推倒|reset|start over|from scratch
新增|增加|添加|再加|多加|加一|add
删掉|删除|清除|去除|drop|delete|erase
视图|view|views
磁盘空间|占用空间|存储空间|空间|disk space|storage
副本|几份|三份|多份|replica|copies
传递|传不过去|传不到|丢失|lost
重连|重新连上|重新连接|断线重连|reconnect
掉线|断线|断开|断了|断连|disconnect
插入|insert
主键|自增 id|自增id|generated key|auto increment
城市|机房|地域|地区|异地|region
探活|存活|健康检查|health check|probe|still up|survival
后端|上游|backend|upstream
输入框|文本框|text box|input field|input
前一个|上一个|之前|previous|earlier|before
上限|满了|超过|超出|limit|exceed|exceeds|full
跨|cross|across
创建|新建|create|creation
卡死|异常|卡住|中断|stuck|interrupted
查看|看到|展示|显示|view|show|display|see
修改|改掉|变更|改变|modify|change|changed|alter
`
  .trim()
  .split("\n");

/**
 * Computing terms of Taiwan and Hong Kong that opencc-js does not know, in Simplified characters: the typed term, then
 * the mainland's.
 */
export const REGIONAL_TERMS: readonly string[] = `
连接埠 端口|用户端 客户端|伺服器 服务器|行程 进程|执行绪 线程|例外 异常|交易 事务|介面 接口|资料 数据|网路 网络|函式 函数|物件 对象|变数 变量|类别 类|字串 字符串
阵列 数组|回圈 循环|程式 程序|软体 软件|硬体 硬件|韧体 固件|记忆体 内存|快取 缓存|预设 默认|设定 配置|设定 设置|支援 支持|存取 访问|登入 登录|登出 退出|讯息 消息
资讯 信息|非同步 异步|回呼 回调|外挂 插件|模组 模块|载入 加载|启用 开启|停用 禁用|效能 性能|最佳化 优化|除错 调试|侦错 调试|呼叫 调用|传回 返回|参考 引用
引数 参数|位址 地址|闸道 网关|负载平衡 负载均衡|逾时 超时|范例 示例|范例 样例|专案 项目|套件 包|函式库 库|建置 构建|部属 部署|伺服端 服务端|主机 机器|佇列 队列
伫列 队列|封包 数据包|频宽 带宽|复原 恢复|还原 回滚|储存 存储|储存 保存|硬碟 磁盘|档案 文件|资料夹 文件夹|资料表 数据表|资料表 表|栏位 字段|指令 命令|纪录 日志
纪录 记录|追踪 跟踪|丛集 集群|映像档 镜像|映像 镜像|虚拟机器 虚拟机|作业系统 操作系统|核心 内核|凭证 证书|金钥 密钥|杂凑 哈希|演算法 算法|递回 递归|实作 实现
介接 对接|串接 对接|整合 集成|相容 兼容|拋出 抛出|丢出 抛出|洩漏 泄漏|洩漏 泄露|当机 宕机|挂点 宕机|差別 区别|差别 区别|差异 区别|透过 通过|网域 域名|网址 地址
连线 连接|连线池 连接池|断线 断开|线上 在线|离线 下线|资料库 数据库|资料来源 数据源|资料源 数据源
`
  .trim()
  .split(/[|\n]/);
