/**
 * Equivalent Korean terms of any software community: spoken words beside those of documents. Verbs are reduced to the
 * part that does not inflect. One group per line, terms separated by bars.
 */
export const KOREAN_TERMS: readonly string[] = `
설치|인스톨|깔기|깔아|깔고|install
삭제|제거|지우|지워|언인스톨|uninstall|remove|delete
업데이트|업그레이드|갱신|최신 버전|새 버전|판올림|update|upgrade
버전|version
다운그레이드|되돌리|롤백|복구|복원|rollback
다운로드|내려받|다운받|받기|download
업로드|올리|올려|upload
실행|구동|돌아가|돌리|동작|작동|시작|run|start
시작|켜기|켜지|기동|부팅|start
종료|중지|정지|끄기|꺼지|멈추|멈춰|stop
재시작|다시 시작|재부팅|restart
다운|죽어|죽는|죽었|크래시|튕기|튕겨|비정상 종료|crash
느리|느려|느린|오래 걸리|성능|지연|slow
빠르|빨리|빠른|고속|fast
오류|에러|예외|문제|버그|실패|error|exception
버그|결함|문제|bug
실패|안 됨|안됨|안 돼|안돼|안 되|안되|불가|fail
적용|반영|유효|먹지
해결|고치|고쳐|수정|fix
설정|구성|환경설정|옵션|세팅|config|configuration
변경|바꾸|바꿀|수정|고치|교체|change
추가|더하|add
생성|만들|작성|create
저장|보관|기록|쓰기|save|store
불러오|가져오|로드|읽기|임포트|load|import
내보내|추출|익스포트|export
검색|찾기|찾아|찾는|탐지|감지|search
감지|탐지|찾아내|인식|검출|detect
사용|이용|쓰나|쓸 수|쓰는|쓰기|활용|use
사용법|사용 방법|쓰는 법|방법|가이드|how to
방법|하는 법|절차|순서
문서|매뉴얼|설명서|가이드|도움말|document
확인|보기|보려|체크|조회|check
목록|리스트|list
연결|접속|커넥션|접근|connect|connection
끊기|끊어|연결 해제|disconnect
커넥션|연결|커넥션 풀|연결 풀
풀|풀링|pool
네트워크|통신|인터넷|network
서버|server
원격|다른 서버|외부|리모트|remote
데이터베이스|디비|db|database
테이블|표|table
쿼리|질의|query
트랜잭션|거래|transaction
인코딩|문자셋|한글 깨|글자 깨|깨지|깨져|charset|encoding
문자|글자|텍스트|text
로그인|인증|접속|login
로그|기록|이력|log
가입|등록|회원가입|register
비밀번호|암호|패스워드|password
계정|사용자|유저|회원|account|user
사용자|유저|이용자|user
권한|허용|퍼미션|허가|permission
비용|가격|요금|유료|무료|price
무료|공짜|free
후원|기부|지원|도네이션|스폰서|donate|sponsor
기여|참여|돕|도와|컨트리뷰트|contribute
연락|문의|제보|신고|contact
제보|신고|보고|이슈|report
요청|제안|건의|아이디어|feature request
핸드폰|휴대폰|스마트폰|모바일|아이폰|안드로이드|mobile
컴퓨터|피시|데스크톱|노트북|pc
기기|장치|단말|디바이스|device
브라우저|크롬|browser
확장 프로그램|플러그인|애드온|확장|extension|plugin
운영체제|윈도우|맥|리눅스|os
요구 사항|사양|환경|필요|requirements
라이선스|라이센스|이용약관|약관|license
상업적|영리|상용|commercial
개인정보|프라이버시|privacy
보안|안전|위험|해킹|security
가짜|사칭|사기|공식|피싱
비슷|유사|닮|같은|similar
동일|같은|똑같|same
차이|다른 점|비교|difference
이유|원인|reason
계획|예정|향후|앞으로|로드맵|plan
지원|가능|호환|support
호환|지원|맞는|compatible
자동|알아서|automatic
수동|직접|손으로|manual
여러|다수|복수|여러 개|multiple
제한|한도|최대|limit
크기|용량|사이즈|size
큰|대용량|긴|대형|large|lob
메모리|memory
화면|스크린|디스플레이|screen
이미지|사진|그림|image
동영상|비디오|영상|video
소리|음성|오디오|audio
알림|통지|푸시|notification
공유|나누|share
복사|카피|copy
이동|옮기|이전|마이그레이션|migration
백업|예비|backup
동기화|싱크|sync
비활성|끄기|꺼|해제|disable
활성|켜기|켜|활성화|enable
선택|고르|지정|select
언어|한국어|번역|language
소스|코드|소스코드|source
빌드|컴파일|build
테스트|시험|검증|test
배포|릴리스|출시|deploy|release
컨테이너|도커|docker|container
환경 변수|환경변수|environment
파이썬|python
자바|java
자바스크립트|javascript
스프링|spring
깃허브|github
예외|에러|오류|exception
처리|핸들링|다루|잡아|handle
경로|위치|폴더|디렉터리|디렉토리|path
폴더|디렉터리|디렉토리|folder|directory
파일|file
포트|port
방화벽|firewall
프록시|proxy
인증서|ssl|certificate
`
  .trim()
  .split("\n");
